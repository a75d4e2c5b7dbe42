import fc from 'fast-check';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { describe, expect, it } from 'vitest';
import { bindBook, findPlace } from '../../src/components/print/bind-book.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawBookPdf } from '../../src/exports/book/draw-book-pdf.ts';
import { readPdfTexts } from '../../src/guard/read-pdf-texts.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { runs } from '../long.ts';
import { makePictures } from '../make-pictures.ts';
import { locales, makeProgram, type Script, usualShape } from '../map/programs.ts';
import { readObjects } from './read-objects.ts';

const site = 'https://partners.example.com';

/** A page with a chapter of these entries, by id and HTML, bound to a book. */
function makeBook(entries: Record<string, string>, partnerType?: string): Root {
	const parts = Object.entries(entries).map(
		([id, html]) =>
			`<div data-book="entry" data-book-id="milestones-${id}" data-level="3" data-title="${id}" data-listed="true"><h1 id="title"><span data-book="number">1.1</span> About ${id}</h1>${html}</div>`,
	);
	const html = `<article data-book="book"><header data-book="cover"><p data-book="vendor">Acme</p><h1>Acme Partner Program</h1></header><nav data-book="contents" id="contents"><h2>Contents</h2></nav><section data-book="map" id="map"><h2 id="map-heading">Journey map</h2></section><section data-book="chapter" data-book-id="phases-join" data-level="2" data-phase="1" data-title="Join"><h1 id="title">Join</h1>${parts.join('')}</section></article>`;
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	return bindBook(tree, { base: '/', site: `${site}/`, partnerType });
}

async function draw(
	tree: Root,
	script: Script = 'english',
	edition: 'public' | 'internal' = 'public',
	images: Readonly<Record<string, Buffer>> = {},
) {
	const journey = { ...makeProgram({ ...usualShape, milestones: 4, phases: 1, script }), edition };
	const words = loadWords(locales[script]);
	const options = { address: `${site}/map/`, contentDate: '2026-11-16' };
	const { list: map } = await layOutSheet(journey, buildPath(journey), 'a4', words, options);
	const source = { tree, journey, words, contentDate: '2026-11-16', map, findPlace, site };
	const loadImage = (name: string) => {
		const bytes = images[name];
		return bytes && { name, bytes };
	};
	const warnings: string[] = [];
	const pdf = await drawBookPdf({ ...source, loadImage }, (said) => warnings.push(said));
	expect(warnings).toEqual([]);
	return pdf;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const read = (pdf: Buffer) => readPdfTexts(pdf).map(squeeze);

describe('the text of the book', () => {
	it('is what the author typed, whatever it means to the maker of the PDF', async () => {
		const sign = fc.constantFrom(...'#*_$@<>[]{}()\\"\'`~=-+/.:;,%&^|!? aB3äé–“'.split(''));
		const typed = fc.array(sign, { minLength: 6, maxLength: 30 }).map((all) => all.join(''));
		await fc.assert(
			fc.asyncProperty(fc.array(typed, { minLength: 40, maxLength: 40 }), async (texts) => {
				const tree = makeBook({ one: '<p>x</p>' });
				const paragraphs = texts.map((text) => ({
					type: 'element' as const,
					tagName: 'p',
					properties: {},
					children: [{ type: 'text' as const, value: `§${text}§` }],
				}));
				findEntry(tree).push(...paragraphs);
				const found = read(await draw(tree)).join('\n');
				for (const text of texts) expect(found).toContain(`§${squeeze(text)}§`);
			}),
			{ numRuns: runs(2, 40) },
		);
	});

	it('keeps code, tasks, tables, quotes, lists and boxes', async () => {
		const html = `<div data-book="prose"><h2 id="a">First</h2><p>One <strong>two</strong> <em>three</em> <code>#four[</code> <kbd>Esc</kbd><br>H<sub>2</sub>O <del>gone</del></p>
<ul class="contains-task-list"><li class="task-list-item"><label><input type="checkbox" checked> Ticked box</label></li></ul>
<ol start="0"><li>Zeroth</li></ol>
<ol start="3"><li><p>Third</p><ul><li>Inner</li></ul></li></ol>
<div class="table-scroll"><table><thead><tr><th>Head</th><th></th></tr></thead><tbody><tr><td data-align="right">Cell</td><td>Other</td></tr></tbody></table></div>
<blockquote><p>Quoted</p></blockquote><pre><code>let x = "a";
  y
</code></pre><div data-book="aside" role="note"><p data-book="boldly">Note</p><p>Noted</p></div>
<details><summary>Summed</summary><p>Detailed</p></details><hr></div>`;
		const found = read(await draw(makeBook({ one: html }))).join('\n');
		const wanted =
			'0.Zeroth|3.Third|First|One|two|three|#four[|Esc|Ticked box|Third|Inner|Head|Cell|Quoted|let x = "a";|Noted|Summed|Detailed';
		for (const text of wanted.split('|')) expect(found).toContain(squeeze(text));
	});

	it('is set by what its elements are marked as, and not by their classes', async () => {
		const [plain, classes, marks] = await Promise.all(
			[
				['', ''],
				[' class="note"', ' class="soft"'],
				[' data-book="aside"', ' data-book="soft"'],
			].map(([box, line]) => draw(makeBook({ one: `<div${box}><p${line}>Noted</p></div>` }))),
		);
		expect(classes?.equals(plain ?? Buffer.of())).toBe(true);
		expect(marks?.equals(plain ?? Buffer.of())).toBe(false);
	});

	it.each(Object.keys(locales) as Script[])(
		'is set in the fonts that it needs: %s',
		async (script) => {
			const text = { english: 'Deal', german: 'Größe', japanese: '契約を締結', arabic: 'الصفقة' }[
				script
			];
			const pdf = await draw(makeBook({ one: `<p>${text}</p>` }), script);
			expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
			if (script !== 'arabic') expect(read(pdf).join('\n')).toContain(text);
		},
	);

	it('goes over sheets in a table whose head leads somewhere', async () => {
		const rows = Array.from({ length: 90 }, (_, i) => `<tr><td>Row ${i}</td></tr>`).join('');
		const head =
			'<thead><tr><th>In the <a href="https://example.org/">sandbox</a></th></tr></thead>';
		const pdf = await draw(makeBook({ one: `<table>${head}<tbody>${rows}</tbody></table>` }));
		expect(read(pdf).join('')).toContain('Row89');
	});

	it('leaves out small pictures that no font has, and goes on', async () => {
		const found = read(await draw(makeBook({ one: '<p>before 🎉 after \u{E000}</p>' }))).join('\n');
		expect(found).toContain('beforeafter');
	});

	it('goes on where an author leaves out a level of headings', async () => {
		const html = '<h2>Two</h2><h6>Six</h6><h3>Three</h3>';
		expect(await draw(makeBook({ one: html }))).toBeInstanceOf(Buffer);
	});
});

describe('the pictures of the book', () => {
	const places: Record<string, (picture: string) => string> = {
		'alone in a paragraph': (picture) => `<p>${picture}</p>`,
		'in a sentence': (picture) => `<p>See ${picture} here.</p>`,
		'in a quote': (picture) => `<blockquote><p>${picture}</p></blockquote>`,
		'in a tight list': (picture) => `<ul><li>a ${picture}</li><li>${picture}</li></ul>`,
		'in a loose list': (picture) => `<ol><li><p>a</p><p>${picture}</p></li></ol>`,
		'in a box': (picture) =>
			`<div data-book="aside" role="note"><p data-book="boldly">Note</p><p>${picture}</p></div>`,
		'in a table': (picture) =>
			`<table><thead><tr><th>${picture}</th></tr></thead><tbody><tr><td>a ${picture}</td></tr></tbody></table>`,
		'in a heading': (picture) => `<h2>${picture} Heading</h2>`,
		'in a link': (picture) => `<p><a href="https://example.com/">${picture}</a></p>`,
		'in marked text': (picture) => `<p><strong>${picture} <em>${picture}</em></strong></p>`,
		'in what opens': (picture) =>
			`<details><summary>${picture}</summary><p>${picture}</p></details>`,
		'between blocks': (picture) => `<p>a</p>${picture}<p>b</p>`,
	};

	it.each(Object.keys(places))('are set wherever they stand: %s', async (place) => {
		const { 'shot.avif': _, ...images } = await makePictures();
		const html = Object.keys(images).map((name) =>
			places[place]?.(`<img src="${name}" alt="What ${name} shows" width="60" height="40">`),
		);
		const pdf = await draw(
			makeBook({ one: `<div data-book="prose">${html.join('')}</div>` }),
			'english',
			'public',
			images,
		);
		const objects = [...readObjects(pdf).values()].join('\n');
		for (const name of Object.keys(images)) expect(objects).toContain(`What ${name} shows`);
	});

	it('fit on their sheet, however wide or high they are', async () => {
		const images = await makePictures();
		const sizes = [
			[9000, 60],
			[60, 9000],
			[1, 1],
		];
		const html = sizes.map(
			([width, height]) =>
				`<p><img src="shot.png" alt="A picture" width="${width}" height="${height}"></p>`,
		);
		const tree = makeBook({ one: `<div data-book="prose">${html.join('')}</div>` });
		const pages = [...readObjects(await draw(tree, 'english', 'public', images)).values()].filter(
			(one) => /\/Type \/Page\b(?!s)/.test(one),
		);
		const plain = [...readObjects(await draw(makeBook({ one: '' }))).values()].filter((one) =>
			/\/Type \/Page\b(?!s)/.test(one),
		);
		expect(pages.length - plain.length).toBeLessThan(4);
	});
});

/** Signs that no font of ours has, alone and joined, and signs that are not seen. */
const strange =
	'✅ ❗ ❓ ✨ 1\ufe0f\u20e3 📝 ❌ ไทย हिन्दी 한국어 שָׁלוֹם 简体 𝐀 ☐ x\u0302 x\u20d7 日\u0301 か\u3099 🇩🇪 👩\u200d💻 a\u200db a\ufe0fb a\u00adb a\u200bb a\u2060b a\u200eb الصَّفقة می\u200cشود \u0301a \ue000 \u{13000} \ufffd \u0000'.split(
		' ',
	);

describe('signs that no font has', () => {
	const drawing = (text: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="Inter, sans-serif"><title>T ${text}</title><text y="20">a ${text} b<tspan font-weight="600">${text}</tspan></text></svg>`;
	const picture = (text: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><style>text { font: 14px Arial }</style><text y="20">${text} <tspan style="font-family: Georgia">${text}</tspan></text></svg>`;

	const setAll = async (texts: readonly string[]) => {
		const shown = texts.map((text) => text.replaceAll('\u0000', ''));
		const images = Object.fromEntries(
			shown.map((text, i) => [`p${i}.svg`, Buffer.from(picture(text))]),
		);
		const html = shown.map(
			(text, i) =>
				`<h2>${text}</h2><p>${text} <strong>${text}</strong> <code>${text}</code></p><pre><code>${text}</code></pre><figure>${drawing(text)}</figure><p><img src="p${i}.svg" alt="${text}" width="200" height="40"></p>`,
		);
		const tree = makeBook({ one: `<div data-book="prose">${html.join('')}</div>` });
		return draw(tree, 'english', 'public', images);
	};

	it('stop no book, in texts, drawings and pictures', async () => {
		expect((await setAll(strange)).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('stop none, whatever is beside what', async () => {
		const sign = fc.oneof(
			fc.constantFrom(...strange),
			fc.constantFrom(...'aé日الб→✓①0'.split('')),
			fc
				.integer({ min: 0xa0, max: 0x1ffff })
				.map((code) => (code >= 0xd800 && code <= 0xdfff ? 'x' : String.fromCodePoint(code))),
		);
		const text = fc.array(sign, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
		const texts = fc.array(text, { minLength: 20, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(texts, async (some) => {
				expect((await setAll(some)).subarray(0, 5).toString()).toBe('%PDF-');
			}),
			{ numRuns: runs(2, 50) },
		);
	});

	it('are left out or a question mark, and what can be shown is', async () => {
		const found = read(await draw(makeBook({ one: '<p>x ไ y 📝 z</p>' }))).join('\n');
		expect(found).toContain('x?yz');
	});
});

describe('the links of the book', async () => {
	const tree = makeBook({
		one: '<h2 id="steps">Steps</h2><p><a href="/milestones/two/#exit">To two</a> <a href="/milestones/none/">Away</a> <a href="#steps">Here</a> <a href="https://example.com/x">Web</a></p>',
		two: '<h2 id="exit">Exit</h2><p data-types="reseller">For resellers</p>',
	});
	const pdf = await draw(tree);
	const objects = [...readObjects(pdf).values()];

	it('lead to a place in it, where it has the page, else to the site', () => {
		const html = JSON.stringify(tree);
		expect(html).toContain('"#milestones-two--exit"');
		expect(html).toContain(`"${site}/milestones/none/"`);
		const links = objects.filter((one) => one.includes('/Subtype /Link'));
		const places = links.flatMap((one) => /\/Dest \(([^)]*)\)/.exec(one)?.[1] ?? []);
		const names = /\/Dests\s*<<\s*\/Names \[([^\]]*)\]/.exec(objects.join('\n'))?.[1] ?? '';
		expect(places).toContain('milestones-two--exit');
		for (const place of places) expect(names).toContain(`(${place})`);
		const addresses = objects.join('\n');
		expect(addresses).toContain('(https://example.com/x)');
		expect(addresses).toContain(`(${site}/milestones/none/)`);
	});

	it('can be read by the edition guard, packed as they are', () => {
		const lines = readPdfTexts(pdf).flatMap((text) => text.split('\n'));
		expect(lines).toContain('1.1 About one');
	});

	it('are bookmarks as well, with the numbers of the milestones', () => {
		const titles = objects.flatMap((one) => /\/Title \(([^)]*)\)/.exec(one)?.[1] ?? []);
		expect(titles).toEqual(
			expect.arrayContaining(['Contents', 'Journey map', 'Join', '1.1 About one', '1.1 About two']),
		);
	});
});

describe('the book for one partner type', () => {
	it('leaves out what is for others', () => {
		const html =
			'<p data-types="reseller">For resellers</p><p data-types="referral">For referrers</p>';
		const text = JSON.stringify(makeBook({ one: html }, 'reseller'));
		expect(text).toContain('For resellers');
		expect(text).not.toContain('For referrers');
	});
});

describe('the file', () => {
	it('says that it is tagged and PDF/UA-1, with the date of the content', async () => {
		const pdf = await draw(makeBook({ one: '<p>Text</p>' }));
		const meta = pdf.toString('latin1');
		expect(meta).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(meta).toContain('2026-11-16');
		expect([...readObjects(pdf).values()].some((one) => /\/Marked true/.test(one))).toBe(true);
	});

	it('has the same bytes when it is made again', async () => {
		const make = () => draw(makeBook({ one: '<p>One</p>', two: '<ul><li>Two</li></ul>' }));
		expect((await make()).equals(await make())).toBe(true);
	});

	it('says on every page of the internal edition that it is internal', async () => {
		const long = Array.from({ length: 90 }, (_, i) => `<p>Paragraph ${i}</p>`).join('');
		const mark = squeeze(loadWords('en').say('site.internalEdition'));
		const count = async (edition: 'public' | 'internal') => {
			const pdf = await draw(makeBook({ one: long }), 'english', edition);
			const pages = [...readObjects(pdf).values()].filter((one) =>
				/\/Type \/Page\b(?!s)/.test(one),
			);
			const marked = read(pdf).flatMap((text) => text.split(mark).slice(1)).length;
			return { pages: pages.length, marked };
		};
		const internal = await count('internal');
		expect(internal.pages).toBeGreaterThan(4);
		// The cover has a line of its own; the sheet of the map says it as well.
		expect(internal.marked).toBe(internal.pages);
		expect((await count('public')).marked).toBe(0);
	});
});

function findEntry(tree: Root) {
	const find = (nodes: Root['children']): Root['children'] | undefined => {
		for (const node of nodes) {
			if (node.type !== 'element') continue;
			if (String(node.properties['dataBook'] ?? '') === 'entry') return node.children;
			const found = find(node.children);
			if (found) return found;
		}
		return undefined;
	};
	return find(tree.children) ?? [];
}
