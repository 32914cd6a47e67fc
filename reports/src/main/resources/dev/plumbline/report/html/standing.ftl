<section id="standing" class="standing" aria-labelledby="standing-title">
<h1 id="standing-title"><span class="kicker">${page.subject()}</span> ${page.headline()}</h1>
<#if page.more()?has_content><p class="lead"><#list page.more() as sentence>${sentence}<#sep> </#sep></#list></p></#if>
<div class="stand">
<div>
<h2 class="small"><#if page.comparison().isPresent()>New findings<#elseif page.fresh() == page.findings()?size>Findings<#else>Findings, without those that are suppressed</#if></h2>
<ul class="tiles">
<#list page.tiles() as tile>
<li><a class="tile sev-${tile.word}<#if tile.count == 0> none</#if>" href="#findings" data-query="severity=${tile.word}"><b>${page.number(tile.count)}</b> ${tile.word}</a></li>
</#list>
</ul>
<#if page.comparison().isPresent()>
<#assign compared = page.comparison().get()>
<h2 class="small">Since ${compared.with}</h2>
<ul class="changes">
<li><b>${page.number(page.fresh())}</b> new</li>
<li><b>${page.number(compared.fixed?size)}</b> fixed</li>
<li><b>${page.number(compared.rungs?filter(change -> change.gained())?size)}</b> up the ladder</li>
<li><b>${page.number(compared.rungs?filter(change -> change.lost())?size)}</b> down</li>
<#if compared.notLookedAt?has_content><li><b>${page.number(compared.notLookedAt?size)}</b> not looked at this time</li></#if>
</ul>
<#if compared.fixed?has_content>
<details><summary>${page.count(compared.fixed?size, "fixed finding")}</summary>
<ul><#list compared.fixed as gone><li>${gone.subject}: ${gone.message}</li></#list></ul></details>
</#if>
</#if>
<h2 class="small">How much was looked at</h2>
<#assign looked = page.coverage().files() missing = page.missing()?size whole = [looked + missing, 1]?max>
<svg class="coverage" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="${looked} files read, ${missing} things not looked at"><rect class="all" width="100" height="4"/><rect class="part" width="${(looked * 100 / whole)?round}" height="4"/></svg>
<p class="note">${page.count(page.coverage().objects(), "object")} in ${page.count(looked, "file")}.
<#if missing == 0>Everything that was asked for was looked at.<#else><a href="#coverage">${page.count(missing, "thing")} not looked at</a><#if !page.coverage().complete()>: <strong>the list of findings is not complete</strong></#if>.</#if>
<#list page.setAside() as aside>${aside.sentence()?cap_first}. </#list></p>
</div>
<#if !page.ladder().isEmpty()>
<#assign picture = page.ladderPicture()>
<figure class="ladder">
<figcaption><h2 class="small">The ladder: higher is safer</h2></figcaption>
<svg viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${picture.label}">
<path class="rail" d="M56 4V${picture.height - 4}M504 4V${picture.height - 4}"/>
<#list picture.rows as row>
<path class="step" d="M56 ${row.y}H504"/>
<text class="number" x="40" y="${row.y + 5}">${row.rung}</text>
<text class="meaning<#if row.count == 0> nobody</#if>" x="68" y="${row.y - 25}">${row.meaning}</text>
<#list row.blocks as block><rect class="block rung-${row.rung}" x="${block.x}" y="${block.y}" width="${block.width}" height="${block.height}" rx="2"/></#list>
<#if row.count gt 0><text class="count" x="516" y="${row.y - 6}">${page.number(row.count)}</text></#if>
</#list>
</svg>
<ul class="names">
<#list page.ladder().steps as step><#if step.workloads?has_content><li><@pieces.rung of=step.rung?string/> <#list step.workloads as workload><#if workload?index lt 8><a href="#${page.slug(workload)}">${workload.id.namespace()}/${workload.id.name()}</a><#if workload?index lt 7><#sep>, </#sep></#if></#if></#list><#if step.workloads?size gt 8> and ${page.number(step.workloads?size - 8)} more</#if></li></#if></#list>
</ul>
</figure>
</#if>
</div>
</section>
