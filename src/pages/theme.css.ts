import type { APIRoute } from 'astro';
import { darkenToRead } from '../domain/contrast.ts';
import { fontFiles } from '../site/fonts.ts';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';
import { findDirection } from '../words/words.ts';

/** Said in the first stylesheet of every page, so that it holds whatever order the others come in. */
const layers = '@layer reset,tokens,base,layout,components,utilities,print;';

/** English interface words in a page from right to left: each text runs in the direction of its own letters. */
const mixed =
	'@layer base{:is(h1,h2,h3,p,a,b,span,label,button){unicode-bidi:plaintext;text-align:right}}';

/** The order of the layers, the fonts, and the program's accent where it has one. */
export const GET: APIRoute = async () => {
	const { journey, words } = await loadSite();
	const { accent } = journey.program.theme;
	const faces = (await fontFiles()).map(
		({ address, unicodeRange }) =>
			`@font-face{font-family:Inter;src:url(${href(address)})format("woff2");font-weight:400 650;font-display:swap;unicode-range:${unicodeRange}}`,
	);
	const color = accent && darkenToRead(accent);
	const theme = color
		? `:root{--accent:light-dark(${color},color-mix(in oklch,${color} 35%,white))}`
		: '';
	const isMixed = words.direction === 'rtl' && findDirection(words.language) === 'ltr';
	return new Response([layers, ...faces, theme, isMixed ? mixed : ''].join('\n'), {
		headers: { 'content-type': 'text/css' },
	});
};
