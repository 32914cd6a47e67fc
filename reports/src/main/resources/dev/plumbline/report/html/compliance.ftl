<section id="compliance" aria-labelledby="compliance-title">
<h2 id="compliance-title">What it means for controls</h2>
<p class="note">A finding is evidence against a control. That nothing was found proves none: a scan reads configuration, and only what it was given.</p>
<#list page.compliance() as evidence>
<details class="framework">
<summary><b>${evidence.framework.title()} ${evidence.framework.version()}</b> <span class="note"><#if evidence.against() == 0>no finding speaks against it<#else>findings speak against ${evidence.against()} of ${page.count(evidence.counts?size, "control")}</#if></span></summary>
<table>
<thead><tr><th scope="col">Control</th><th scope="col">What it asks for</th><th scope="col">Findings</th></tr></thead>
<tbody>
<#list evidence.counts as count><tr><td>${count.control.id()}</td><td>${count.control.title()}</td><td><#if count.rules == 0><span class="note">not looked at: its rules were left out</span><#elseif count.findings == 0>none, ${page.count(count.rules, "rule")} ran<#else><b>${page.number(count.findings)}</b></#if></td></tr></#list>
<#list evidence.framework.uncovered() as control><tr><td>${control.id()}</td><td>${control.title()}</td><td><span class="note">not covered: ${control.uncovered()}</span></td></tr></#list>
</tbody>
</table>
<p class="note">Published at <code>${evidence.framework.source()}</code>. What is not in this table is not covered.</p>
</details>
</#list>
</section>
