<section id="findings" data-list="findings" data-size="100" aria-labelledby="findings-title">
<h2 id="findings-title">All findings</h2>
<#if page.findings()?has_content>
<@pieces.filters list="findings" label="Search findings">
<@pieces.choice name="severity" label="Severity" all="all" options=["critical", "high", "medium", "low"]/>
<@pieces.choice name="family" label="Family" all="all" options=page.families()/>
<@pieces.choice name="namespace" label="Namespace" all="all" options=page.namespaces()/>
<@pieces.choice name="estate" label="Estate" all="all" options=page.estates()/>
<@pieces.choice name="rung" label="Rung" all="all" options=["0", "1", "2", "3", "4", "5"]/>
<@pieces.choice name="state" label="State" all="all" options=["open", "new", "known", "suppressed"]/>
<label>Sort <select name="sort"><option value="">worst first</option><option value="place">by place</option><option value="object">by object</option><option value="rule">by rule</option></select></label>
</@pieces.filters>
<ol class="findings" data-items>
<#list page.findings() as triaged>
<#assign finding = page.finding(triaged)>
<li id="${finding.id}" data-item data-severity="${finding.severity}" data-family="${finding.family}" data-namespace="${finding.namespace}"<#if finding.estate?has_content> data-estate="${finding.estate}"</#if> data-rung="${finding.rung}" data-state="${finding.state}">
<@pieces.severity word=finding.severity/>
<div><p class="said"><b>${finding.message}</b><#if finding.state != "open"> <span class="state ${finding.state}">${finding.state}</span></#if></p>
<p class="note"><#if finding.workload?has_content><a class="object" href="#${finding.workload}">${finding.object}</a><#else><span class="object">${finding.object}</span></#if><#if finding.estate?has_content> in ${finding.estate}</#if> · <a class="rule" href="#rule-${finding.rule}">${finding.rule}</a><#list finding.facts as fact> · ${fact}</#list><#if finding.group?has_content> · <a href="#value-${finding.group}">value ${finding.group}</a></#if></p>
<p class="note path">${finding.fieldPath}</p>
<#if finding.notes?has_content><ul class="note"><#list finding.notes as note><li>${note}</li></#list></ul></#if></div>
<@pieces.place text=finding.place/>
</li>
</#list>
</ol>
<@pieces.pager list="findings"/>
<#else>
<p>No finding.</p>
</#if>
</section>
