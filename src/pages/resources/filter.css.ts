import type { APIRoute } from 'astro';
import { facetNames, listChoices } from '../../domain/resource-facets.ts';
import { loadSite } from '../../site/load-site.ts';

/** Hides what does not fit the filter of the resources; so it works without scripts. */
export const GET: APIRoute = async () => {
	const choices = listChoices((await loadSite()).journey);
	const rules = facetNames.flatMap((facet) =>
		choices[facet].map((id) => {
			const isChosen = `resource-list:has([name=${facet}] [value="${id}"]:checked)`;
			const fits = `[data-${facet}~="${id}"]`;
			return `${isChosen} :is(li[data-${facet}]:not(${fits}),section:not(:has(${fits}))){display:none}`;
		}),
	);
	return new Response(`@layer utilities{\n${rules.join('\n')}\n}\n`, {
		headers: { 'content-type': 'text/css' },
	});
};
