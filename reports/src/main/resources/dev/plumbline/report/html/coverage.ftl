<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Not looked at, not known</h2>
<#if !page.missing()?has_content && !page.unknown()?has_content && !page.doubts()?has_content && !page.notices()?has_content && !page.remarks()?has_content>
<p>Everything that was asked for was looked at, and every rule came to a verdict.</p>
</#if>
<#if page.missing()?has_content>
<table>
<thead><tr><th scope="col">What</th><th scope="col">Why, and what it would take</th></tr></thead>
<tbody>
<#list page.missing() as gap><tr><td><code><#if gap.at.isPresent()>${page.place(gap.at.get())}<#else>${gap.what}</#if></code></td><td>${gap.message}<#if !gap.asked> (left out on request)</#if></td></tr></#list>
</tbody>
</table>
</#if>
<#if page.unknown()?has_content>
<details><summary>${page.count(page.unknown()?size, "check")} without a verdict</summary>
<table>
<thead><tr><th scope="col">Subject</th><th scope="col">Rule</th><th scope="col">What is missing</th></tr></thead>
<tbody>
<#list page.unknown() as judgement><#if judgement?index lt 200><tr><td>${judgement.subject}</td><td>${judgement.rule.title()}</td><td>${judgement.reason.get().words()}<#if judgement.what?has_content>: ${judgement.what}</#if></td></tr></#if></#list>
</tbody>
</table>
<#if page.unknown()?size gt 200><p>The first 200 are listed; the embedded data holds all.</p></#if>
</details>
</#if>
<#if page.doubts()?has_content>
<details><summary>${page.count(page.doubts()?size, "thing")} read with a doubt</summary>
<ul class="short"><#list page.doubts() as gap><li><code><#if gap.at.isPresent()>${page.place(gap.at.get())}<#else>${gap.what}</#if></code> ${gap.message}</li></#list></ul></details>
</#if>
<#if page.remarks()?has_content>
<details open><summary>${page.count(page.remarks()?size, "remark")} about suppressions</summary>
<ul class="short"><#list page.remarks() as remark><li><code>${remark.by}</code> ${remark.message}</li></#list></ul></details>
</#if>
<#if page.notices()?has_content>
<details open><summary>${page.count(page.notices()?size, "notice")} about the scan</summary>
<ul class="short"><#list page.notices() as notice><li><span class="state ${notice.level.word()}">${notice.level.word()}</span> ${notice.message}<#if notice.at.isPresent()> <@pieces.place text=page.place(notice.at.get())/></#if></li></#list></ul></details>
</#if>
</section>
