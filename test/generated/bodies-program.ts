import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readModel } from '../../src/collections/read-model.ts';
import { makeBody } from './bodies.ts';
import type { Random } from './random.ts';

const pictures = path.resolve('test/fixtures/everything/pictures');
const formats = ['png', 'jpg', 'webp', 'avif'].map((ending) => `desk.${ending}`);

/**
 * Puts so many pages with texts made up at random into a program, in its own folder; their files. A
 * page may be internal.
 */
export function addBodies(folder: string, count: number, random: Random): string[] {
	cpSync(pictures, path.join(folder, 'pictures'), { recursive: true });
	mkdirSync(path.join(folder, 'pages'), { recursive: true });
	const { entries } = readModel(path.resolve(folder)).model;
	const ids = (name: 'resources' | 'milestones' | 'plays' | 'metrics' | 'glossary') => [
		...[...entries[name].values()].filter(({ data }) => !data.draft).map(({ id }) => id),
	];
	const named = {
		Resource: ids('resources'),
		Milestone: ids('milestones'),
		Play: ids('plays'),
		Metric: ids('metrics'),
		Term: ids('glossary'),
	};
	const known = Object.fromEntries(
		Object.entries(named).filter(([, list]) => list.length > 0),
	) as typeof named;
	return Array.from({ length: count }, (_, i) => {
		const format = random.pick(['md', 'mdx'] as const);
		const isInternal = random.chance(0.15);
		const body = makeBody(random, {
			format,
			isInternal,
			ids: known,
			partnerTypes: [...entries['partner-types'].keys()],
			internalTypes: [...entries['partner-types'].values()]
				.filter(({ data }) => data.internal)
				.map(({ id }) => id),
			pictures: [...formats, 'mark.gif', 'drawing.svg'].map((name) => `../pictures/${name}`),
			addresses: [
				...['https://example.com/a?b=c&d=e#f', 'mailto:partners@example.com', '/map/', '/plan/'],
				...ids('milestones').map((id) => `/milestones/${id}/`),
				...ids('resources').map((id) => `/resources/${id}/`),
			],
		});
		const internal = isInternal ? 'internal: true\n' : '';
		const file = `pages/random-${i + 1}.${format}`;
		writeFileSync(
			path.join(folder, file),
			`---\ntitle: Random ${i + 1}\nsummary: A text made up at random.\n${internal}---\n\n${body}`,
		);
		return file;
	});
}
