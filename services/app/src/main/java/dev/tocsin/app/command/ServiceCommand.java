package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.app.OneService;
import dev.tocsin.app.Shutdown;
import dev.tocsin.platform.config.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that run one service share. */
abstract class ServiceCommand implements Callable<Integer> {
    @Mixin
    ConfigFolder config = new ConfigFolder();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "Port of metrics and health, before http.port of tocsin.yaml.")
    @Nullable
    Integer port;

    @Spec
    CommandSpec spec;

    private final OneService.Part part;

    ServiceCommand(OneService.Part part) {
        this.part = part;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = config.settings();
        if (port != null) {
            settings = settings.onPort(port);
        }
        if (settings.jsonLogs()) {
            Logs.json();
        }
        OneService service = new OneService(part, settings);
        Shutdown shutdown = Shutdown.on(service::stop);
        service.start();
        shutdown.await();
        return 0;
    }
}
