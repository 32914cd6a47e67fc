<#if page.workloads()?has_content>
<section id="workloads" data-list="workloads" data-size="50" aria-labelledby="workloads-title">
<h2 id="workloads-title">Workloads</h2>
<p class="note">Open one to see how it reaches its secrets, hop by hop.</p>
<@pieces.filters list="workloads" label="Search workloads">
<@pieces.choice name="namespace" label="Namespace" all="all" options=page.namespaces()/>
<@pieces.choice name="rung" label="Rung" all="all" options=["0", "1", "2", "3", "4", "5"]/>
<@pieces.choice name="state" label="Chain" all="all" options=["broken", "unknown", "weak", "ok"]/>
</@pieces.filters>
<div data-items>
<#list page.workloads() as report>
<#assign workload = page.workload(report)>
<details class="workload" id="${workload.id}" data-item data-namespace="${workload.namespace}" data-rung="<#if workload.lowest gte 0>${workload.lowest}</#if>" data-state="${workload.state}"<#if report?is_first && page.workloads()?size lt 20> open</#if>>
<summary><@pieces.rung of=workload.rung/>
<span class="who"><b>${workload.name}</b> <span class="note">${workload.kind} in ${workload.namespace}<#if workload.estate?has_content>, ${workload.estate}</#if></span></span>
<span class="what"><#if workload.worst?has_content><@pieces.severity word=workload.worst/> ${page.count(workload.findings?size, "finding")}<#else><span class="note">no finding</span></#if><#if workload.state == "broken"> <span class="state broken">✕ chain broken</span></#if></span>
<span class="identity note"><#if workload.spiffeIds?has_content>${workload.spiffeIds[0]}<#elseif workload.serviceAccount?has_content>ServiceAccount ${workload.serviceAccount}, no SPIFFE ID<#else>no identity</#if></span></summary>
<div class="inside">
<#if workload.brief>
<p><#if workload.next.isPresent()><b>${workload.next.get().step.change?cap_first}</b>, which reaches rung ${workload.next.get().step.reaches}. <code>${workload.next.get().command}</code> shows it whole.<#else><code>plumbline trace</code> shows it whole.</#if><#if workload.findings?has_content> <a href="#findings" data-query="q=${workload.name?url("UTF-8")}">Its findings</a></#if></p>
<#else>
<p><#if workload.rung?has_content>Stands on rung <b>${workload.rung}</b>: ${workload.meaning}.<#else>Handles no secret that was seen.</#if><#if workload.mechanism?has_content && workload.lowest != 0> Reaches its secrets by ${workload.mechanism}.</#if><#if workload.owner?has_content> Owner: ${workload.owner}.</#if></p>
<#if workload.hopCount gt 0>
<h3>How it reaches its secret</h3>
<#if workload.diagram.isPresent()><#assign diagram = workload.diagram.get()>
<div class="chain" tabindex="0" role="group" aria-label="Picture of the chain, hop by hop">
<svg viewBox="0 0 ${diagram.width} ${diagram.height}" width="${diagram.width}" height="${diagram.height}" aria-hidden="true">
<#list diagram.lines as line><path class="link<#if line.cut> cut</#if>" d="M${line.x1} ${line.y1}L${line.x2} ${line.y2}"/><#if line.cut><path class="cross" d="M${(line.x1 + line.x2) / 2 - 7} ${(line.y1 + line.y2) / 2 - 7}l14 14m0 -14l-14 14"/></#if></#list>
<#list diagram.boxes as box>
<g class="hop ${box.kind}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6"/>
<text class="verdict" x="${box.x + 12}" y="${box.y + 22}">${box.mark} ${box.kind?keep_before(" ")}</text>
<text class="name" x="${box.x + 12}" y="${box.y + 42}">${box.name}</text>
<#list box.lines as line><text x="${box.x + 12}" y="${box.y + 60 + line?index * 15}">${line}</text></#list></g>
</#list>
</svg>
</div>
</#if>
<#if workload.hops?has_content>
<ol class="hops<#if workload.diagram.isPresent()> beside</#if>">
<#list workload.hops as hop>
<li class="hop ${hop.verdict}"><span class="state ${hop.verdict}">${hop.mark} ${hop.verdict}</span> <span><b>${hop.name}</b>: ${hop.statement}<#if hop.settle?has_content>. To settle it: ${hop.settle}</#if></span><#if hop.place?has_content> <@pieces.place text=hop.place/></#if></li>
</#list>
</ol>
</#if>
<#elseif workload.rung?has_content>
<p>No way by which it would fetch a secret with an identity was found.</p>
</#if>
<#if workload.next.isPresent()><#assign next = workload.next.get()>
<h3>Next step</h3>
<#assign changes = next.changes()>
<#if changes?size == 1><p><b>${changes[0]}</b>, which reaches<#else><ul class="todo"><#list changes as change><li><b>${change}</b></li></#list></ul>
<p>Together they reach</#if> rung ${next.step.reaches}<#if next.step.endsFindings gt 0> and <#if changes?size == 1>ends<#else>end</#if> ${page.count(next.step.endsFindings, "finding")}</#if>.<#if workload.obstacles?has_content> In the way: ${workload.obstacles?join("; ")}.</#if></p>
<@pieces.command text=next.command/>
<#elseif workload.obstacles?has_content>
<p>In the way of the next rung: ${workload.obstacles?join("; ")}.</p>
</#if>
<#if workload.findings?has_content>
<h3>Findings</h3>
<ul class="short rows">
<#list workload.findings as triaged><#if triaged?index == page.listed()><#break></#if><#assign finding = page.brief(triaged)>
<li><@pieces.severity word=finding.severity/> <span><a href="#${finding.id}">${finding.message}</a><#if finding.group?has_content> · <a href="#value-${finding.group}">value ${finding.group}</a></#if></span> <@pieces.place text=finding.place/></li>
</#list>
<#if workload.findings?size gt page.listed()><li><span></span><span>and ${page.number(workload.findings?size - page.listed())} more, under <a href="#findings" data-query="q=${workload.name?url("UTF-8")}">All findings</a></span></li></#if>
</ul>
</#if>
</#if>
</div>
</details>
</#list>
</div>
<@pieces.pager list="workloads"/>
</section>
</#if>
