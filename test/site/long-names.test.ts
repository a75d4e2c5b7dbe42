import { expect, it, onTestFinished } from 'vitest';
import { longestId } from '../../src/collections/schema/fields.ts';
import { smallProgram, writeFiles } from '../small-program.ts';
import { buildSite } from './build-site.ts';

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>';

it('names of the greatest length that the check takes are built, files and earlier ids alike', () => {
	const picture = 'p'.repeat(251);
	const lengthen = (id: string) => id.padEnd(longestId, 'x');
	const ids = ['join', 'grow', 'signed', 'first-deal', 'sales', 'reseller', 'guide', 'call'];
	const all = new RegExp(`(?<!kind: |role: )\\b(?:${ids.join('|')})\\b(?!:)`, 'g');
	const files = Object.entries(smallProgram).map(([file, text]) => {
		const [folder, name] = file.split('/');
		if (!name) return [file, text] as const;
		const long = lengthen(name.slice(0, -'.md'.length));
		const former = `formerly: [${long.replace(/.$/, 'y')}]`;
		return [
			`${folder}/${long}.md`,
			text.replaceAll(all, (id) => lengthen(id)).replace('---\n', `---\n${former}\n`),
		] as const;
	});
	const shown = `---\ntitle: Help\nsummary: Ask us.\n---\n| Sketch |\n| --- |\n| ![A sketch](${picture}.svg) |\n`;
	const content = writeFiles({
		...Object.fromEntries(files),
		'pages/help.md': shown,
		[`pages/${picture}.svg`]: svg,
	});
	const site = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: 'internal' });
	onTestFinished(site.remove);
	expect(site.files).toContain(`milestones/${lengthen('signed')}/index.html`);
	expect(site.files).toContain(`map/${lengthen('reseller')}-letter.pdf`);
	expect(site.read('pages/help/index.html')).toMatch(/src="\/media\/p{80}-/);
}, 400_000);
