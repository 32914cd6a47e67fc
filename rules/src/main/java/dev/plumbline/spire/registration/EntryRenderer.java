// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.registration.Identity.Attributes;
import dev.plumbline.spire.registration.Identity.Entry;
import dev.plumbline.spire.text.Datum;
import dev.plumbline.spire.text.GoTemplate;
import dev.plumbline.spire.text.SpiffeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Renders a ClusterSPIFFEID for one workload, as {@code renderPodEntry} of the controller manager does. */
final class EntryRenderer {
    private static final GoTemplate DEFAULT_PARENT =
            GoTemplate.parse("spiffe://{{ .TrustDomain }}/spire/agent/k8s_psat/{{ .ClusterName }}/{{ .NodeMeta.UID }}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z-]{1,40}\\}");

    /** What came of it: an identity, a reason why none, or a reason why that is not known. */
    record Rendered(Optional<Identity> identity, Optional<Located<String>> failure, Optional<String> unknown) {
        static Rendered failed(String why, Located<GoTemplate> template) {
            return new Rendered(Optional.empty(), Optional.of(new Located<>(why, template.at())), Optional.empty());
        }

        static Rendered notKnown(String why) {
            return new Rendered(Optional.empty(), Optional.empty(), Optional.of(why));
        }
    }

    private final ManagerView manager;
    private final GoTemplate.Result parent;
    private final Map<ObjectId, Datum> pods = new HashMap<>();

    EntryRenderer(ManagerView manager) {
        this.manager = manager;
        GoTemplate template = manager.parentIdTemplate()
                .asKnown()
                .filter(text -> !text.isEmpty())
                .map(GoTemplate::parse)
                .orElse(DEFAULT_PARENT);
        this.parent = template.render(TemplateData.node(manager));
    }

    Rendered render(ClusterSpiffeId by, Workload workload) {
        if (parent instanceof GoTemplate.Result.Failure failure) {
            return Rendered.failed("the manager's parentIDTemplate fails: " + failure.why(), by.template());
        }
        Datum data = pods.computeIfAbsent(workload.id(), id -> TemplateData.pod(manager, workload));
        GoTemplate.Result id = by.template().value().render(data);
        if (id instanceof GoTemplate.Result.Failure failure) {
            return Rendered.failed("its spiffeIDTemplate fails: " + failure.why(), by.template());
        }
        if (id instanceof GoTemplate.Result.Unknown unknown) {
            return Rendered.notKnown("its spiffeIDTemplate cannot be evaluated: " + unknown.why());
        }
        String spiffeId = ((GoTemplate.Result.Text) id).value();
        Optional<String> fault = fault(spiffeId);
        if (fault.isPresent()) {
            return Rendered.failed(
                    "it renders " + shown(spiffeId) + ", which is no SPIFFE ID: " + fault.get(), by.template());
        }
        return entry(by, data, spiffeId);
    }

    private Rendered entry(ClusterSpiffeId by, Datum data, String spiffeId) {
        List<String> names = new ArrayList<>();
        List<String> selectors = new ArrayList<>();
        for (Located<GoTemplate> template : by.dnsNames()) {
            if (template.value().render(data) instanceof GoTemplate.Result.Failure failure) {
                return Rendered.failed("a dnsNameTemplate fails: " + failure.why(), template);
            }
            text(template, data).filter(name -> !names.contains(name)).ifPresent(names::add);
        }
        for (Located<GoTemplate> template : by.selectors()) {
            if (template.value().render(data) instanceof GoTemplate.Result.Failure failure) {
                return Rendered.failed("a workloadSelectorTemplate fails: " + failure.why(), template);
            }
            Optional<String> selector = text(template, data);
            if (selector.flatMap(EntrySelector::fault).isPresent()) {
                return Rendered.failed(
                        "a workloadSelectorTemplate renders no selector: it is not type:value", template);
            }
            selector.ifPresent(selectors::add);
        }
        Entry entry = new Entry(
                parent instanceof GoTemplate.Result.Text text ? text.value() : "",
                selectors,
                new Attributes(by.isAdmin(), by.isDownstream(), false),
                by.ttl(),
                by.jwtTtl(),
                names,
                by.federatesWith().stream().map(Located::value).toList(),
                by.hint());
        Identity identity = new Identity(spiffeId, by, entry, Optional.empty(), by.isFallback(), false);
        return new Rendered(Optional.of(identity), Optional.empty(), Optional.empty());
    }

    private static Optional<String> text(Located<GoTemplate> template, Datum data) {
        return template.value().render(data) instanceof GoTemplate.Result.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Placeholders stand for texts that are valid at their place. */
    private Optional<String> fault(String spiffeId) {
        String filled = spiffeId.indexOf('{') < 0
                ? spiffeId
                : PLACEHOLDER.matcher(spiffeId).replaceAll("x");
        return SpiffeId.registrationFault(filled)
                .or(() -> manager.contradicting(filled)
                        .map(own -> "its trust domain is not that of the controller manager, " + own));
    }

    private static String shown(String text) {
        return text.length() > 120 ? "a text of " + text.length() + " characters" : "\"" + text + "\"";
    }
}
