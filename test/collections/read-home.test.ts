import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/collections/content-file.ts';
import { readHome } from '../../src/collections/read-home.ts';

function read(text: string, ending: ContentFile['ending'] = '.md') {
	const { texts, problems } = readHome({
		...{ collection: 'home', id: 'home', file: `home${ending}` },
		...{ ending, text },
	});
	return {
		texts: texts.map(({ data, body }) => [data.title, body?.text.trim(), body?.line]),
		problems: problems.map(({ rule, line, message }) => [rule, line, message]),
	};
}

describe('the texts of the first page', () => {
	it('stand under their headings, in either order, with the headings inside one level up', () => {
		const text = '## below\n\n### Ask us\n\nAnything.\n\n## Above\n\nWelcome.\n';
		expect(read(text)).toEqual({
			texts: [
				['above', 'Welcome.', 8],
				['below', '## Ask us\n\nAnything.', 2],
			],
			problems: [],
		});
	});

	it('may be one of the two, or none', () => {
		expect(read('## above\n\n## below\n\nAsk.\n').texts).toEqual([['below', 'Ask.', 4]]);
		expect(read('')).toEqual({ texts: [], problems: [] });
	});

	it('keep what looks like a heading in a block of code', () => {
		const code = '```\n## left\n### right\n```';
		expect(read(`## above\n\n${code}\n`)).toEqual({ texts: [['above', code, 2]], problems: [] });
	});

	it('say of another heading which two there are', () => {
		const names =
			'Its two headings are “## above” and “## below”: what stands above the map, and what stands below it. Write others with ### inside of these.';
		expect(read('\n## Welcome\n\nHello.\n').problems).toEqual([
			['heading', 2, `“## Welcome” is no part of the first page. ${names}`],
		]);
		expect(read('\nHello.\n\n## below\n').problems).toEqual([
			['heading', 2, `This text stands above or below nothing. ${names}`],
		]);
	});

	it('say what stands twice, and what are fields', () => {
		expect(read('## above\n\nA\n\n## above\n\nB\n').problems).toEqual([
			[
				'heading',
				5,
				'The heading “## above” stands here for the second time. Put both texts under one of them.',
			],
		]);
		expect(read('---\ntitle: Home\n---\n## above\n\nA\n')).toEqual({
			texts: [['above', 'A', 5]],
			problems: [
				['front-matter', 1, 'home.md has no fields. Remove the lines between --- and ---.'],
			],
		});
	});
});
