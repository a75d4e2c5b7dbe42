import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readObjects } from '../exports/read-objects.ts';
import { inLong } from '../long.ts';
import { makePictures } from '../make-pictures.ts';
import { writeContent } from '../small-program.ts';
import { buildSite } from './build-site.ts';

/** Signs that no font of the PDF has, in a diagram, a drawing and a text. */
const signs = '✅ ❗ ✨ 1\ufe0f\u20e3 📝 ไทย हिन्दी x\u0302 ☐ 한국어';
const strange = `## ✅

${signs}

![Signs ✅](text.svg)

\`\`\`mermaid
flowchart TD
  accTitle: Signs ✅
  accDescr: All of them.
  a["${signs}"] --> b["✅"]
\`\`\`
`;

it.each(['public', ...inLong(['internal'])])(
	'pictures of every format, in a line and alone, are in page, twin, book and PDF: %s',
	async (edition) => {
		const pictures = await makePictures();
		const text = Object.keys(pictures).map(
			(name) => `![${name} alone](${name})

In a line ![${name} in a line](${name}), then text.

- A point ![${name} in a point](${name})

> ![${name} in a quote][${name}]

[${name}]: ${name}

<Note>

![${name} in a box](${name})

</Note>

<Internal>

![${name} for our own](${name})

</Internal>
`,
		);
		const content = writeContent({
			'pages/help.mdx': `---\ntitle: Help\nsummary: A page.\n---\n\n${text.join('\n')}\n${strange}`,
			'pages/text.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text y="20">${signs}</text></svg>`,
			...Object.fromEntries(
				Object.entries(pictures).map(([name, bytes]) => [`pages/${name}`, bytes]),
			),
		});
		const site = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition });
		const places = ['alone', 'in a line', 'in a point', 'in a quote', 'in a box'];
		if (edition === 'internal') places.push('for our own');
		const count = places.length * Object.keys(pictures).length;

		const page = site.read('pages/help/index.html');
		const shown = page.match(/<img [^>]*alt="shot[^>]*>/g) ?? [];
		expect(shown).toHaveLength(count);
		for (const tag of shown) expect(site.files).toContain(/src="\/(media\/[^"]+)"/.exec(tag)?.[1]);
		const pdf = readFileSync(path.join(site.folder, 'handbook.pdf'));
		const objects = [...readObjects(pdf).values()].join('\n');
		const twin = site.read('pages/help.md');
		const book = site.read('print/index.html');
		for (const name of Object.keys(pictures)) {
			for (const place of places) {
				expect(objects).toContain(`(${name} ${place})`);
				expect(twin).toContain(`![${name} ${place}](`);
				expect(book).toContain(`alt="${name} ${place}"`);
			}
		}
		site.remove();
	},
);
