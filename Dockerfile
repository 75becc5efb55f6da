# Two stages: a JDK with Maven builds, a JRE runs. Build: docker build -t tocsin .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# The launcher builds what it needs and lays it out in target/run; --version makes it do just that.
RUN ./tocsin --version

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 tocsin \
    && useradd --system --uid 10001 --gid tocsin --home-dir /data --shell /usr/sbin/nologin tocsin \
    && mkdir /data && chown tocsin:tocsin /data
COPY --from=build /src/tocsin /src/LICENSE /opt/tocsin/
COPY --from=build /src/services/app/target/run /opt/tocsin/app
COPY config /opt/tocsin/config
RUN ln -s /opt/tocsin/tocsin /usr/local/bin/tocsin
ENV TOCSIN_DATA=/data
USER tocsin
WORKDIR /data
VOLUME /data
EXPOSE 8080
# Alive, not ready: a container that waits for Kafka must not be restarted for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${TOCSIN_HTTP_PORT:-8080} && printf 'GET /livez HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["tocsin"]
CMD ["run"]
