<#if page.values()?has_content>
<section id="credentials" aria-labelledby="credentials-title">
<h2 id="credentials-title">Credentials that lie in several places</h2>
<p class="note">One letter is one value. To replace a value, all its places change together.<#if page.single() gt 0> ${page.count(page.single(), "credential")} more <#if page.single() == 1>lies<#else>lie</#if> in one place each.</#if></p>
<#list page.values() as value>
<details class="value" id="${value.id}"<#if value?is_first> open</#if>>
<summary><span class="letter">${value.letter}</span> <@pieces.severity word=value.worst/> <span><b>${page.count(value.findings?size, "place")}</b> · ${value.about}<#if value.users?has_content> · used by ${value.users?join(", ")}</#if><#if value.readers gt 0> · readable by ${page.count(value.readers, "subject")}</#if></span></summary>
<ul class="short rows">
<#list value.findings as triaged><#if triaged?index == 50><#break></#if><#assign finding = page.brief(triaged)>
<li><@pieces.severity word=finding.severity/> <span><a href="#${finding.id}">${finding.object}</a>: ${finding.message}</span> <@pieces.place text=finding.place/></li>
</#list>
<#if value.findings?size gt 50><li><span></span><span>and ${page.number(value.findings?size - 50)} more, under All findings</span></li></#if>
</ul>
</details>
</#list>
</section>
</#if>
