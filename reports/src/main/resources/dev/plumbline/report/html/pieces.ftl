<#-- What several sections draw. -->
<#macro severity word><span class="chip sev-${word}">${word?capitalize}</span></#macro>

<#macro rung of><#if of?has_content><span class="rung rung-${of?substring(0, 1)}" title="Rung ${of} of 5">${of}</span><#else><span class="rung rung-none" title="No secret and no identity">–</span></#if></#macro>

<#macro command text><div class="command"><code>${text}</code></div></#macro>

<#macro place text><code class="place">${text}</code></#macro>

<#macro inline parts><#list parts as part><#if part.kind == "CODE"><code>${part.text}</code><#elseif part.kind == "STRONG"><strong>${part.text}</strong><#else>${part.text}</#if></#list></#macro>

<#-- The search and filters of a list; shown by the script, which makes them work. -->
<#macro filters list label><form class="filters" role="search" aria-label="Filter ${list}">
<label class="search">${label} <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<#nested>
<button type="reset">Clear</button>
</form>
<p class="status" role="status"></p></#macro>

<#macro choice name label all options><#if options?size gt 1><label>${label} <select name="${name}"><option value="">${all}</option><#list options as option><option value="${option}">${option}</option></#list></select></label></#if></#macro>

<#macro pager list><nav class="pager" aria-label="Pages of ${list}"><button type="button" data-page="-1">Previous</button> <span class="pages"></span> <button type="button" data-page="1">Next</button></nav></#macro>
