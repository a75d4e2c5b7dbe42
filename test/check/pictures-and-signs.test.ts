import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { makePictures } from '../make-pictures.ts';
import { writeContent } from '../small-program.ts';

const page = (text: string) => `---\ntitle: Help\nsummary: A page.\n---\n\n${text}\n`;

async function check(changes: Parameters<typeof writeContent>[0]): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), '2026-11-23');
	return problems.map(
		({ severity, file, line, column, rule, message }) =>
			`${severity} ${file}:${line}:${column} ${rule} ${message}`,
	);
}

describe('the check says of a picture what the build would do:', () => {
	it('nothing where all can be shown', async () => {
		const pictures = await makePictures();
		const whole = Object.entries(pictures).map(([name, bytes]) => [`pages/${name}`, bytes]);
		const text = Object.keys(pictures).map((name) => `![A picture](${name})`);
		expect(
			await check({ 'pages/help.md': page(text.join('\n')), ...Object.fromEntries(whole) }),
		).toEqual([]);
	});

	it.each<[string, string, Buffer | string, RegExp]>([
		[
			'of another kind',
			'photo.heic',
			'any',
			/^error pages\/help\.md:6:1 image “photo\.heic” is no kind of picture that pages show\. Save it as PNG or JPEG/,
		],
		['of another kind', 'plan.bmp', 'any', /^error .* “plan\.bmp” is no kind of picture/],
		['that is a document', 'plan.pdf', '%PDF-1.7', /^error .* “plan\.pdf” is no kind of picture/],
		[
			'that is kept elsewhere',
			'a.png',
			'version https://git-lfs.github.com/spec/v1\n',
			/git lfs pull/,
		],
		[
			'that loads another',
			'a.svg',
			'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="https://example.org/a.png"/></svg>',
			/^error .* “a\.svg” loads a style, a font or a picture from elsewhere/,
		],
		[
			'that moves',
			'a.svg',
			'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"><animate attributeName="x" values="1;2"/></rect></svg>',
			/^warning .* is shown without .* animate/,
		],
	])('%s: %s', async (_, name, bytes, message) => {
		const found = await check({
			'pages/help.md': page(`![A picture](${name})`),
			[`pages/${name}`]: bytes,
		});
		expect(found.find((one) => one.includes('pages/help.md'))).toMatch(message);
	});

	it('whose points are not all there', async () => {
		const png = await sharp({
			create: {
				width: 300,
				height: 300,
				channels: 3,
				background: '#fff',
				noise: { type: 'gaussian', mean: 128, sigma: 30 },
			},
		})
			.png()
			.toBuffer();
		const broken = Buffer.concat([png.subarray(0, 500), png.subarray(-12)]);
		// The length of the data is that of what is left.
		broken.writeUInt32BE(500 - 33 - 8, 33);
		const [found] = await check({
			'pages/help.md': page('![A picture](a.png)'),
			'pages/a.png': broken,
		});
		expect(found).toMatch(
			/^error pages\/help\.md:6:1 image The picture “a\.png” (?:breaks off|cannot be read)/,
		);
	});

	it('once where its kind is none that pages show', async () => {
		const shown = await check({
			'pages/help.md': page('![A picture](a.tiff)'),
			'pages/a.tiff': 'x',
			'pages/b.tiff': 'x',
		});
		expect(shown).toEqual([
			expect.stringMatching(/^warning pages\/b\.tiff:1:1 strange-file /),
			expect.stringMatching(/^error pages\/help\.md:6:1 image “a\.tiff” is no kind of picture/),
		]);
	});

	it('that its parts stand too deep within each other', async () => {
		const [found] = await check({
			'pages/help.md': page('![A picture](a.svg)'),
			'pages/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
		});
		expect(found).toContain(
			'The picture “a.svg” has parts within parts more than 500 deep. Take its groups apart, or save it as PNG.',
		);
	});

	it('in the text itself, without quoting all of it', async () => {
		const [found = ''] = await check({
			'pages/help.md': page(`![A picture](data:image/png;base64,${'A'.repeat(90_000)})`),
		});
		expect(found).toMatch(
			/^error pages\/help\.md:6:1 image A picture cannot stand in the text itself/,
		);
		expect(found.length).toBeLessThan(250);
	});
});

describe('the check says which signs the PDF cannot show', () => {
	it('once a file, at the first of them: in texts, fields and diagrams', async () => {
		const found = await check({
			'pages/help.md': page('Done.\n\n- ✅ and ✅ and ไทย'),
			'resources/guide.md': (text) => text.replace('How to say yes.', 'How to say 📝 yes.'),
			'pages/drawn.md': page(
				'```mermaid\nflowchart TD\naccTitle: T\naccDescr: D\na["✅"] --> b\n```',
			),
		});
		expect(found).toEqual([
			expect.stringMatching(/^warning pages\/drawn\.md:10:4 missing-character .*“✅”/),
			expect.stringMatching(
				/^warning pages\/help\.md:8:3 missing-character .*“✅”, “ไ”, “ท”, “ย”\./,
			),
			expect.stringMatching(/^warning resources\/guide\.md:4:21 missing-character .*“📝”/),
		]);
	});

	it('and which the map cannot, at the name that has them', async () => {
		const emoji = (text: string) => text.replace(/^(title: .*)$/m, '$1 𓀀');
		const found = await check({
			'partner-types/reseller.md': emoji,
			'phases/join.md': emoji,
			'teams/sales.md': emoji,
			'program.yaml': (text) => text.replace('name: Acme', 'name: 𓀀 Acme'),
		});
		const told = (place: string, name: string) =>
			expect.stringMatching(
				`^warning ${place} map-missing-character .*“𓀀”.* Write “${name}” in other characters\\.$`,
			);
		expect(found).toEqual([
			told('partner-types/reseller.md:2:8', 'Reseller 𓀀'),
			told('phases/join.md:2:8', 'Join 𓀀'),
			told('program.yaml:1:7', '𓀀 Acme Partner Program'),
			told('teams/sales.md:2:8', 'Sales 𓀀'),
		]);
	});

	it('and nothing of signs that it has', async () => {
		expect(await check({ 'pages/help.md': page('→ ✓ ① “é” 日本 الصفقة x\u0302 e\u0301') })).toEqual(
			[],
		);
	});
});
