<#if page.planes()?has_content>
<section id="plane" aria-labelledby="plane-title">
<h2 id="plane-title">Identity plane: SPIRE as it is set up</h2>
<#list page.planes() as plane>
<#if plane.estate?has_content><h3>${plane.estate}</h3></#if>
<p>Trust domains: <#list plane.trustDomains as domain><code>${domain}</code><#sep>, </#sep><#else>none that was read</#list>.</p>
<#if plane.components?has_content>
<table>
<thead><tr><th scope="col">Part</th><th scope="col">Where</th><th scope="col">Release</th><th scope="col">In force</th></tr></thead>
<tbody>
<#list plane.components as component>
<tr><td>${component.product}</td><td>${component.id} <@pieces.place text=page.place(component.at)/></td><td><#if component.version?has_content>${component.version}<#else>not known</#if></td><td><#list component.settings as setting>${setting.name} <code>${setting.value}</code><#sep> · </#sep></#list></td></tr>
</#list>
</tbody>
</table>
</#if>
<#if plane.federation?has_content>
<p>Federation: <#list plane.federation as relation><code>${relation.trustDomain}</code> accepts <code>${relation.with}</code><#if relation.profile?has_content> (${relation.profile})</#if><#sep>, </#sep></#list>.</p>
</#if>
<#if plane.identities?has_content>
<table>
<thead><tr><th scope="col">Workload</th><th scope="col">SPIFFE ID</th><th scope="col">From</th><th scope="col">Further</th></tr></thead>
<tbody>
<#list plane.identities as issued>
<#if issued?index lt 500>
<tr><td>${issued.workload}</td><td><code>${issued.spiffeId}</code></td><td>${issued.registration} <@pieces.place text=page.place(issued.at)/></td><td><#list issued.selectors as selector>selector <code>${selector}</code> </#list><#list issued.lifetimes as lifetime>${lifetime.name} ${lifetime.value} </#list><#list issued.dnsNames as name>DNS <code>${name}</code> </#list><#list issued.federatesWith as domain>federates with <code>${domain}</code> </#list><#if issued.hint?has_content>hint <code>${issued.hint}</code> </#if><#list issued.audiences as audience>audience <code>${audience}</code> </#list><#list issued.sockets as socket>${socket} </#list><#if issued.doubt.isPresent()>not certain: ${issued.doubt.get()} </#if><#if issued.sharedWith?has_content><span class="state weak">! shared by ${page.number(issued.sharedBy)}</span></#if></td></tr>
</#if>
</#list>
</tbody>
</table>
<#if plane.identities?size gt 500><p>And ${page.number(plane.identities?size - 500)} more, which the embedded report lists.</p></#if>
</#if>
</#list>
</section>
</#if>
