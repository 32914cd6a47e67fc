// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.GoTemplate;
import dev.plumbline.spire.text.SpiffeId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A ClusterSPIFFEID.
 *
 * @param namespaces empty when not set; then, as without requirements, all namespaces are selected
 */
public record ClusterSpiffeId(
        CustomResource resource,
        Settings spec,
        Located<GoTemplate> template,
        Optional<LabelSelector> namespaces,
        Optional<LabelSelector> pods,
        List<Located<GoTemplate>> dnsNames,
        List<Located<GoTemplate>> selectors)
        implements Registration, SpireResource {
    public static final String GROUP = "spire.spiffe.io";
    public static final String KIND = "ClusterSPIFFEID";

    public ClusterSpiffeId {
        dnsNames = List.copyOf(dnsNames);
        selectors = List.copyOf(selectors);
    }

    public static ClusterSpiffeId of(CustomResource resource) {
        Settings spec = ResourceSettings.of(resource).in("spec");
        Location at = spec.text("spiffeIDTemplate").location().orElse(spec.at());
        return new ClusterSpiffeId(
                resource,
                spec,
                new Located<>(
                        GoTemplate.parse(spec.text("spiffeIDTemplate").asKnown().orElse("")), at),
                ResourceSettings.selector(spec, "namespaceSelector"),
                ResourceSettings.selector(spec, "podSelector"),
                templates(spec, "dnsNameTemplates"),
                templates(spec, "workloadSelectorTemplates"));
    }

    private static List<Located<GoTemplate>> templates(Settings spec, String key) {
        return spec.texts(key).stream()
                .map(text -> new Located<>(GoTemplate.parse(text.value()), text.at()))
                .toList();
    }

    @Override
    public ObjectId id() {
        return resource.id();
    }

    @Override
    public Location at() {
        return resource.at();
    }

    public boolean isFallback() {
        return isTrue("fallback");
    }

    public boolean isAdmin() {
        return isTrue("admin");
    }

    public boolean isDownstream() {
        return isTrue("downstream");
    }

    public boolean populatesDnsNames() {
        return isTrue("autoPopulateDNSNames");
    }

    private boolean isTrue(String key) {
        return spec.flag(key).isKnown(Boolean::booleanValue);
    }

    public String hint() {
        return spec.text("hint").asKnown().orElse("");
    }

    public Value<Duration> ttl() {
        return spec.duration("ttl");
    }

    public Value<Duration> jwtTtl() {
        return spec.duration("jwtTtl");
    }

    public List<Located<String>> federatesWith() {
        return spec.texts("federatesWith");
    }

    /** True when neither selector requires anything. */
    public boolean selectsEveryPod() {
        return namespaces.map(LabelSelector::selectsEverything).orElse(true)
                && pods.map(LabelSelector::selectsEverything).orElse(true);
    }

    /**
     * The place of the template that rendered one of these texts.
     *
     * @param key the list of templates, which is the place when some of them could not be rendered
     */
    public Location placeOf(String key, List<String> rendered, String one) {
        List<Located<String>> written = spec.texts(key);
        return written.size() == rendered.size()
                ? written.get(rendered.indexOf(one)).at()
                : spec.at(key);
    }

    /** Which template reads a field that the controller manager does not offer, so that rendering fails for every pod. */
    public Optional<Located<String>> unknownField() {
        return eachTemplate((template, what) -> template.value().fields().stream()
                .filter(field -> !TemplateData.has(field))
                .map(field -> what + " reads " + field + ", which does not exist: rendering fails for every pod")
                .findFirst());
    }

    /** Why the controller manager skips it whole: it does not parse. */
    public Optional<Located<String>> fault() {
        if (template.value().source().isEmpty()) {
            return Optional.of(new Located<>("its spiffeIDTemplate is empty", template.at()));
        }
        Optional<Located<String>> broken = brokenTemplate();
        if (broken.isPresent()) {
            return broken;
        }
        Optional<Located<String>> selector =
                invalid(namespaces, "namespaceSelector").or(() -> invalid(pods, "podSelector"));
        if (selector.isPresent()) {
            return selector;
        }
        return federatesWith().stream()
                .flatMap(domain -> SpiffeId.trustDomainFault(SpiffeId.normalisedTrustDomain(domain.value())).stream()
                        .map(why -> new Located<>("federatesWith names no trust domain: " + why, domain.at())))
                .findFirst();
    }

    private Optional<Located<String>> brokenTemplate() {
        return eachTemplate((template, what) -> template.value()
                .fault()
                .filter(GoTemplate.Fault::certain)
                .map(fault -> what + " does not parse: " + fault.why()));
    }

    /** The first complaint about one of its templates, at that template. */
    private Optional<Located<String>> eachTemplate(
            BiFunction<Located<GoTemplate>, String, Optional<String>> complaint) {
        return Stream.of(
                        complaints(List.of(template), "its spiffeIDTemplate", complaint),
                        complaints(dnsNames, "a dnsNameTemplate", complaint),
                        complaints(selectors, "a workloadSelectorTemplate", complaint))
                .flatMap(List::stream)
                .findFirst();
    }

    private static List<Located<String>> complaints(
            List<Located<GoTemplate>> templates,
            String what,
            BiFunction<Located<GoTemplate>, String, Optional<String>> complaint) {
        return templates.stream()
                .flatMap(template ->
                        complaint.apply(template, what).map(why -> new Located<>(why, template.at())).stream())
                .toList();
    }

    private Optional<Located<String>> invalid(Optional<LabelSelector> selector, String key) {
        return selector.flatMap(LabelSelector::fault).map(why -> new Located<>(key + " " + why, spec.at(key)));
    }
}
