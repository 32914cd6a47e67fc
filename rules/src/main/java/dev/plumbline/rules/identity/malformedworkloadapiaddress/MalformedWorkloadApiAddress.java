// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.malformedworkloadapiaddress;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.spire.consumer.SocketUse.Form;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.verdict.Severity;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags a `SPIFFE_ENDPOINT_SOCKET` that is no `unix:///path` or `tcp://IP:port`, or a plain-path setting (spiffe-helper's `agent_address`, `SOCKETFILE`) that is written as a URI. */
public final class MalformedWorkloadApiAddress implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "malformed-workload-api-address",
                    "Workload API address in a form that its reader refuses",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-116", "SPIRE-201");

    private static final Pattern TCP =
            Pattern.compile("tcp://(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:]{2,45}\\]):[0-9]{1,5}");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        for (SocketUse use : consumer.uses()) {
            use.address()
                    .asKnown()
                    .flatMap(text -> fault(use.form(), text))
                    .ifPresent(why -> verdicts.fail(use.at(), use.how() + " " + why));
        }
        for (SpiffeHelper helper : facts.spire().of(SpiffeHelper.class)) {
            if (helper.id().equals(consumer.id())) {
                inherited(helper, consumer, verdicts);
            }
        }
    }

    /** Without a setting of its own the helper takes the variable, as a path, which every other reader wants as a URI. */
    private static void inherited(SpiffeHelper helper, SpiffeConsumer consumer, Verdicts verdicts) {
        if (!helper.text("agent_address").isAbsent()) {
            return;
        }
        consumer.uses().stream()
                .filter(use ->
                        helper.as().container().filter(use.container()::equals).isPresent())
                .filter(use -> use.form() == Form.URI && use.address().isKnown(text -> text.startsWith("unix:")))
                .findFirst()
                .ifPresent(use -> verdicts.fail(
                        use.at(),
                        "spiffe-helper takes this variable for a plain path; set agent_address in its configuration"));
    }

    private static Optional<String> fault(Form form, String text) {
        return switch (form) {
            case URI -> uri(text);
            case PATH ->
                text.startsWith("unix:")
                        ? Optional.of("must be a plain path; the program adds the scheme itself")
                        : text.startsWith("/") ? Optional.empty() : Optional.of("is no absolute path");
            case EITHER -> Optional.empty();
        };
    }

    /** The SPIFFE Workload Endpoint standard, section 4. */
    private static Optional<String> uri(String text) {
        if (text.startsWith("tcp://")) {
            return TCP.matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of("must give an IP address and a port after tcp://");
        }
        if (!text.startsWith("unix:")) {
            return Optional.of("must begin with unix:// (or tcp://), a bare path is refused");
        }
        String rest =
                text.startsWith("unix://") ? text.substring("unix://".length()) : text.substring("unix:".length());
        if (!rest.startsWith("/")) {
            return Optional.of("has no absolute path after unix://: three slashes are needed");
        }
        return rest.contains("?") || rest.contains("#") ? Optional.of("has a query or fragment") : Optional.empty();
    }
}
