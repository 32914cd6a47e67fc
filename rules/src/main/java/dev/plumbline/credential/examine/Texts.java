// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Judgement;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.EmbeddedFormats;
import dev.plumbline.manifest.embedded.EmbeddedProblem;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.manifest.embedded.Unpacked;
import dev.plumbline.manifest.embedded.Unpacker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges one text: opens it when a document is packed in it, unpacks it when it is encoded, else takes it as a value. */
final class Texts {
    private static final int DEEPEST = 6;
    private static final Pattern MAPPING =
            Pattern.compile("(?:#[^\\n]{0,200}\\n){0,3}[A-Za-z_][A-Za-z0-9_.-]{0,80}:\\s{0,10}\\n[ -]");
    private static final int LONGEST_SETTING = 4096;
    private static final int SHORTEST_PACKED = 16;

    private final Judge judge;
    private final Harvest harvest;
    private final Trees trees;
    private final Commands commands;
    private final Remarks remarks;
    private final ObjectPlaces objects;

    Texts(Judge judge, Harvest harvest) {
        this.judge = judge;
        this.harvest = harvest;
        this.commands = new Commands(judge, harvest, this);
        this.trees = new Trees(judge, harvest, this);
        this.remarks = new Remarks(judge, harvest);
        this.objects = new ObjectPlaces(this, harvest);
    }

    Judge judge() {
        return judge;
    }

    Commands commands() {
        return commands;
    }

    Trees trees() {
        return trees;
    }

    Remarks remarks() {
        return remarks;
    }

    ObjectPlaces objects() {
        return objects;
    }

    /** A text that stands under a key of its own and may be a file: opened by the key's name or its looks. */
    void file(Scene scene, FieldPath tail, String name, PlacedText text, int depth) {
        Optional<EmbeddedDocument> document = depth < DEEPEST ? open(name, text) : Optional.empty();
        int before = harvest.count();
        if (document.isPresent()) {
            document(scene, tail, document.get(), List.of(), depth);
            loginModules(scene, tail, text);
        }
        // a key such as passwd names a file and a setting alike
        boolean setting = harvest.count() == before
                && text.length() < LONGEST_SETTING
                && text.value().indexOf('\n') < 0;
        if (document.isEmpty() || setting) {
            packed(scene, tail, Candidate.of(name, text, scene.setting()), depth);
        }
    }

    /** A key that proves itself to be a credential: the address of a registry with its password, a token as a name. */
    void key(Scene scene, FieldPath tail, PlacedText key) {
        if (key.length() >= SHORTEST_PACKED && mayBeGenerated(key)) {
            harvest.add(scene, tail, "", judge.search(key, scene.setting()));
        }
    }

    /** Tokens have digits in them, and addresses with a password a colon; most keys have neither. */
    private static boolean mayBeGenerated(PlacedText key) {
        for (int at = 0; at < key.length(); at++) {
            char character = key.charAt(at);
            if (character >= '0' && character <= '9' || character == ':') {
                return true;
            }
        }
        return false;
    }

    /** Accounts of JAAS have names of their own: {@code user_alice="…"} behind the module that keeps them. */
    private void loginModules(Scene scene, FieldPath tail, PlacedText text) {
        if (text.value().contains("LoginModule")) {
            harvest.add(scene, tail, "", judge.search(text, scene.setting()));
        }
    }

    /** Bytes that a field carries as base64. */
    void bytes(Scene scene, String name, PlacedText base64) {
        Unpacked unpacked = Unpacker.standard().unpackField(base64);
        problems(unpacked.problems());
        if (unpacked.text().isEmpty()) {
            // a random key has no text; its name may say what it is
            Scene literal = scene.template();
            plain(literal, FieldPath.root(), Candidate.of(name, base64, literal.setting()));
        }
        unpacked.text().filter(text -> !text.isEmpty()).ifPresent(text -> {
            // what is no base64 cannot be applied: it stands for something
            boolean asItIs = text.length() == base64.length() && text.value().equals(base64.value());
            file(asItIs ? scene.template() : scene, unpacked.path(), name, text, 1);
        });
    }

    /** A value of a tree or of the environment: opened only when it cannot be a plain value. */
    void value(Scene scene, FieldPath tail, Candidate candidate, int depth) {
        PlacedText text = candidate.value();
        if (text.isEmpty()) {
            return;
        }
        if (depth < DEEPEST && mayHoldDocument(text)) {
            Optional<EmbeddedDocument> document = open(candidate.key(), text);
            if (document.isPresent()) {
                List<String> around = new ArrayList<>(candidate.parents());
                around.add(0, candidate.key());
                document(scene, tail, document.get(), around, depth);
                return;
            }
        }
        packed(scene, tail, candidate, depth);
    }

    private static Optional<EmbeddedDocument> open(String name, PlacedText text) {
        Optional<EmbeddedDocument> document = EmbeddedFormats.open(name, text);
        // values of a chart may begin with a single key that holds all others
        boolean mapping = startsMapping(text) || isFlow(text);
        return document.isPresent() || !mapping ? document : EmbeddedFormats.open("flow.yaml", text);
    }

    /** {@code {user: app, password: x}} on a line of a file that is no YAML as a whole. */
    private static boolean isFlow(PlacedText text) {
        int last = text.length() - 1;
        return last > 4
                && text.charAt(0) == '{'
                && text.charAt(last) == '}'
                && text.value().indexOf(": ") > 0;
    }

    private static boolean startsMapping(PlacedText text) {
        String start = text.slice(0, Math.min(text.length(), 400)).value();
        return MAPPING.matcher(start).lookingAt();
    }

    /** A script whatever it looks like, because its key says so. */
    void script(Scene scene, FieldPath tail, PlacedText text, int depth) {
        document(scene, tail, ShellText.read(text), List.of(), depth);
    }

    /** What is encoded is judged decoded; when that gives nothing, as it stands. */
    private void packed(Scene scene, FieldPath tail, Candidate candidate, int depth) {
        PlacedText text = candidate.value();
        boolean registry = candidate.key().equals("auth") || candidate.key().endsWith("_auth");
        if (depth < DEEPEST && text.length() >= SHORTEST_PACKED && !registry && mayBePacked(text)) {
            Optional<Unpacked> unpacked = Unpacker.standard().unpack(text);
            if (unpacked.isPresent()) {
                int before = harvest.count();
                problems(unpacked.get().problems());
                FieldPath way = tail.then(unpacked.get().path());
                unpacked.get().text().ifPresent(inner -> value(scene, way, candidate.with(inner), depth + 1));
                if (harvest.count() > before) {
                    return;
                }
            }
        }
        plain(scene, tail, candidate);
    }

    private void plain(Scene scene, FieldPath tail, Candidate candidate) {
        int before = harvest.count();
        List<Judgement> judged = judge.judge(candidate);
        if (!judged.isEmpty()) {
            harvest.add(scene, tail, candidate.key(), judged);
        }
        if (harvest.count() == before && candidate.value().length() > SHORTEST_PACKED) {
            LooseLines.read(scene.setting(), candidate.value())
                    .forEach(said ->
                            harvest.add(scene, tail.part(said.name()), said.name(), judge.judge(said.candidate())));
        }
    }

    private void document(Scene scene, FieldPath tail, EmbeddedDocument document, List<String> parents, int depth) {
        problems(document.problems());
        FieldPath start = tail.then(document.start());
        Scene inside = inside(scene, document.format());
        if (document.commands().isEmpty()) {
            trees.tree(inside, start, document.root(), parents, depth + 1);
        } else {
            commands.script(inside, tail, document.commands(), depth + 1);
        }
        remarks.packed(inside, tail, document.comments());
    }

    private static Scene inside(Scene scene, String format) {
        if (format.equals("code")) {
            return scene.as(Setting.Kind.CODE);
        }
        Setting.Kind kind = scene.setting().kind();
        boolean settings = kind == Setting.Kind.SCHEMA || kind == Setting.Kind.SECRET;
        return settings ? scene.as(Setting.Kind.CONFIGURATION) : scene;
    }

    private void problems(List<EmbeddedProblem> problems) {
        problems.forEach(problem -> harvest.problem(problem.in(harvest.origin())));
    }

    private static boolean mayHoldDocument(PlacedText text) {
        char first = text.charAt(0);
        if (first == '{' || first == '[' || first == '<') {
            return text.length() > 8;
        }
        return text.length() > 16 && text.value().indexOf('\n') >= 0;
    }

    /** Encoded text has no spaces near its begin. */
    private static boolean mayBePacked(PlacedText text) {
        int end = Math.min(text.length(), 40);
        for (int at = 0; at < end; at++) {
            if (text.charAt(at) == ' ') {
                return text.charAt(0) == '"' || text.charAt(0) == '-';
            }
        }
        return true;
    }
}
