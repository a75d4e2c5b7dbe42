import type { APIRoute } from 'astro';
import { writeBrandStyle } from '../site/brand-style.ts';
import { findFamilies, fontFiles } from '../site/fonts.ts';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';
import { loadTheme } from '../site/load-theme.ts';
import { findDirection } from '../words/find-direction.ts';

/** Said in the first stylesheet of every page, so that it holds whatever order the others come in. */
const layers = '@layer reset,tokens,base,layout,components,utilities,print;';

/** English interface words in a page from right to left: each text runs in the direction of its own letters. */
const mixed =
	'@layer base{:is(h1,h2,h3,p,a,b,span,label,button,dt,dd,li){unicode-bidi:plaintext;text-align:right}}';

/** The order of the layers, the fonts, and the program's own look where it has one. */
export const GET: APIRoute = async () => {
	const { journey, words, folder } = await loadSite();
	const faces = (await fontFiles()).map(
		({ address, family, weights, unicodeRange }) =>
			`@font-face{font-family:${family === 'Inter' ? family : `"${family}"`};src:url(${href(address)})format("woff2");font-weight:${weights};font-display:swap;unicode-range:${unicodeRange}}`,
	);
	const theme = writeBrandStyle(journey, loadTheme(folder), await findFamilies());
	const isMixed = words.direction === 'rtl' && findDirection(words.language) === 'ltr';
	const parts = [layers, ...faces, theme, isMixed ? mixed : ''];
	return new Response(parts.join('\n'), {
		headers: { 'content-type': 'text/css' },
	});
};
