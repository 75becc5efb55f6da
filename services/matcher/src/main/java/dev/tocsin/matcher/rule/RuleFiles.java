package dev.tocsin.matcher.rule;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.config.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rule files and folders of them, and remembers each file until it changes. Not thread-safe. */
public final class RuleFiles {
    private final List<Path> filesOrFolders;
    private Map<Path, FileMemory> memory = new HashMap<>();

    /** What a file said when it was last read. */
    private static final class FileMemory {
        final Path file;
        final Stamp stamp;
        Vocabularies.Part vocabulary = new Vocabularies.Part();
        Faults faults = new Faults();
        /** Only until the rules are read: it is large. */
        @Nullable
        YamlMap root;

        /** What its rules need; null: they were not read yet. */
        @Nullable
        VocabularyUse use;

        List<Rule> rules = List.of();
        List<Location> places = List.of();

        FileMemory(Path file) {
            this.file = file;
            stamp = Stamp.of(file);
        }

        void readVocabulary() {
            faults = new Faults();
            root = Yaml.readMap(file, faults);
            if (root != null) {
                root.allow("vocabulary", "rules");
                vocabulary = Vocabularies.read(root, faults);
            }
        }
    }

    /** What tells that a file changed. */
    record Stamp(long modified, long size) {
        static Stamp of(Path file) {
            try {
                return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            } catch (IOException e) {
                return new Stamp(-1, -1);
            }
        }
    }

    public RuleFiles(List<Path> filesOrFolders) {
        this.filesOrFolders = List.copyOf(filesOrFolders);
    }

    /**
     * Reads what changed since the last call. The set holds every rule without a fault; what is wrong with the others is
     * recorded.
     */
    public RuleSet load(Faults faults) {
        List<Path> paths = List.copyOf(files(filesOrFolders, faults));
        // Thousands of files are read in a fraction of the time where there are processors for it.
        List<FileMemory> read = paths.parallelStream().map(this::read).toList();
        memory = read.stream().collect(Collectors.toMap(file -> file.file, file -> file));
        Vocabularies vocabularies = new Vocabularies();
        read.forEach(file -> vocabularies.add(file.vocabulary, faults));
        lenders(paths).forEach(file -> vocabularies.lend(vocabulary(file)));
        vocabularies.resolve(faults);
        read.parallelStream().forEach(file -> readRules(file, vocabularies));
        read.forEach(file -> faults.addAll(file.faults));
        return RuleSet.of(distinct(read, faults));
    }

    /** A file that is named alone may use the vocabularies of its folder, though not the rules there. */
    private List<Path> lenders(List<Path> paths) {
        return filesOrFolders.stream()
                .filter(Files::isRegularFile)
                .map(file -> file.toAbsolutePath().getParent())
                .distinct()
                .flatMap(folder -> files(List.of(folder), new Faults()).stream())
                .filter(file ->
                        paths.stream().noneMatch(path -> path.toAbsolutePath().equals(file)))
                .toList();
    }

    private static Vocabularies.Part vocabulary(Path file) {
        FileMemory lender = new FileMemory(file);
        lender.readVocabulary();
        return lender.vocabulary;
    }

    /** Whether a file came, went or was written since the last {@link #load}. */
    public boolean changed() {
        Set<Path> files = files(filesOrFolders, new Faults());
        return files.size() != memory.size()
                || files.stream().anyMatch(file -> {
                    FileMemory known = memory.get(file);
                    return known == null || !known.stamp.equals(Stamp.of(file));
                });
    }

    private static Set<Path> files(List<Path> filesOrFolders, Faults faults) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : filesOrFolders) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path, 8)) {
                List<Path> found = below.filter(RuleFiles::isRuleFile).sorted().toList();
                if (found.isEmpty()) {
                    faults.warn(new Location(path.toString(), 1, 1), "no .yaml file in this folder");
                }
                files.addAll(found);
            } catch (IOException e) {
                faults.add(new Location(path.toString(), 1, 1), "cannot be read: " + e.getMessage());
            }
        }
        return files;
    }

    private static boolean isRuleFile(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private FileMemory read(Path file) {
        FileMemory known = memory.get(file);
        if (known != null && known.stamp.modified() >= 0 && known.stamp.equals(Stamp.of(file))) {
            return known;
        }
        FileMemory fresh = new FileMemory(file);
        fresh.readVocabulary();
        return fresh;
    }

    private static void readRules(FileMemory file, Vocabularies vocabularies) {
        if (file.use != null && file.use.isTheSameIn(vocabularies)) {
            return;
        }
        if (file.root == null) {
            file.readVocabulary();
        }
        List<Rule> rules = new ArrayList<>();
        List<Location> places = new ArrayList<>();
        YamlList list = file.root == null ? null : file.root.list("rules");
        VocabularyUse use = new VocabularyUse(vocabularies);
        RuleReader reader = new RuleReader(file.file.toString(), use, file.faults);
        for (YamlValue item : list == null ? List.<YamlValue>of() : list.items()) {
            if (!(item instanceof YamlMap map)) {
                file.faults.add(item.at(), "expected a rule (id: …), found " + item.describe());
                continue;
            }
            Rule rule = reader.read(map);
            if (rule != null) {
                rules.add(rule);
                places.add(map.value("id") instanceof YamlScalar id ? id.at() : map.at());
            }
        }
        file.rules = rules;
        file.places = places;
        file.use = use;
        file.root = null;
    }

    /** The first rule of each id; each further one is a fault. */
    private static List<Rule> distinct(Iterable<FileMemory> files, Faults faults) {
        List<Rule> rules = new ArrayList<>();
        Map<String, Location> first = new HashMap<>();
        for (FileMemory file : files) {
            for (int i = 0; i < file.rules.size(); i++) {
                Rule rule = file.rules.get(i);
                Location earlier = first.putIfAbsent(rule.id(), file.places.get(i));
                if (earlier == null) {
                    rules.add(rule);
                } else {
                    faults.add(
                            file.places.get(i),
                            "rule id \"" + rule.id() + "\" stands in "
                                    + (earlier.file().equals(rule.file()) ? "line " : earlier.file() + ":")
                                    + earlier.line() + " too");
                }
            }
        }
        return rules;
    }
}
