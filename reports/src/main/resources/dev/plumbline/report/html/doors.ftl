<#if page.identities()?has_content>
<section id="identities" aria-labelledby="identities-title">
<h2 id="identities-title">Identities: who gets which SPIFFE ID</h2>
<table>
<thead><tr><th scope="col">SPIFFE ID</th><th scope="col">Workloads</th><th scope="col">Shared</th></tr></thead>
<tbody>
<#list page.identities() as identity>
<tr><td><code>${identity.id}</code></td><td><#list identity.workloads as workload><#if workload?index lt 20><a href="#${page.slug(workload)}">${workload.id}</a><#sep>, </#sep></#if></#list><#if identity.workloads?size gt 20> and ${page.number(identity.workloads?size - 20)} more</#if></td><td><#if identity.shared()><span class="state weak">! shared by ${identity.workloads?size}</span><#else>no</#if></td></tr>
</#list>
</tbody>
</table>
</section>
</#if>
<#if page.doors()?has_content>
<section id="doors" aria-labelledby="doors-title">
<h2 id="doors-title">Doors: which role opens what, and for whom</h2>
<#list page.doors() as door>
<article class="door">
<h3><code>${door.role}</code><#if door.at.isPresent()> <@pieces.place text=page.place(door.at.get())/></#if></h3>
<p>Opens <#list door.grants as grant><code>${grant}</code><#sep>, </#sep><#else>nothing that was seen</#list>.</p>
<ul class="short">
<#list door.openers as opener>
<li><span class="state <#if opener.wanted>ok">✓ wanted<#else>broken">✕ not wanted</#if></span> <code>${opener.identity}</code> <span><#list opener.workloads as workload>${workload}<#sep>, </#sep></#list></span></li>
<#else>
<li>No identity that was seen opens it.</li>
</#list>
</ul>
</article>
</#list>
</section>
</#if>
