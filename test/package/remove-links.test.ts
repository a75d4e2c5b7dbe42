import { expect, it } from 'vitest';
import { removeLinks } from '../../src/integrations/remove-links.ts';

it.each([
	['<p><a href="/base/glossary/">Terms</a>.</p>', '<p>Terms.</p>'],
	['<a class="x" href="/base/glossary/#ramp"><b>R</b></a>', '<b>R</b>'],
	['<a href="/base/glossary/ramp/">Ramp</a>', '<a href="/base/glossary/ramp/">Ramp</a>'],
	[
		'<a href="https://else.example/glossary/">x</a>',
		'<a href="https://else.example/glossary/">x</a>',
	],
	['<abbr>a</abbr><a id="x">y</a>', '<abbr>a</abbr><a id="x">y</a>'],
])('%s becomes %s', (html, plain) => {
	expect(removeLinks(html, ['/glossary/'], '/base/')).toBe(plain);
});
