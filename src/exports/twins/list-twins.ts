import { formatTwinAddress } from '../../domain/addresses.ts';
import { isLeftOut } from '../../package/own-program.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { entryTwins } from './entries.ts';
import { milestoneTwins } from './milestones.ts';
import { joinBlocks, linkTo, writeList } from './parts.ts';
import { phaseTwins } from './phases.ts';
import { startTwins, writeOrigin } from './start.ts';
import type { Twin, TwinSection, WriteTwins } from './twin.ts';

const kinds: readonly WriteTwins[] = [startTwins, phaseTwins, milestoneTwins, entryTwins];

const listed = new WeakMap<ExportSource, ReadonlyMap<string, Twin>>();

/** The twins of all pages, by the address of their page. */
export function listTwins(source: ExportSource): ReadonlyMap<string, Twin> {
	let twins = listed.get(source);
	if (!twins) {
		const all = kinds.flatMap((list) => list(source));
		const left = all.filter(({ address }) => !isLeftOut(address));
		twins = new Map(left.map((twin) => [twin.address, twin]));
		listed.set(source, twins);
	}
	return twins;
}

const written = new WeakMap<Twin, string>();

/** A twin as a file: its title, its sentence, what its page says, and where that page is. */
export function writeTwin(source: ExportSource, twin: Twin): string {
	let text = written.get(twin);
	if (text === undefined) {
		const parts = [writeHead(twin), twin.write(), '---', writeOrigin(source, twin)];
		text = `${linkTwins(source, joinBlocks(...parts))}\n`;
		written.set(twin, text);
	}
	return text;
}

function writeHead({ title, summary }: Twin): string {
	return joinBlocks(`# ${escapeSigns(title)}`, summary && `> ${escapeSigns(summary)}`);
}

/** More characters than this are too many for whoever reads a text as a whole. */
const longest = 1_000_000;
/** What there may be any number of, and each of which has an address to be read at. */
const manifold: readonly (TwinSection | undefined)[] = ['milestones', 'resources'];

/**
 * All that the handbook says, in the order in which it is read, each page one after another. Where
 * that is too long, milestones and resources are only named, with their sentence and address.
 */
export function writeLlmsFull(source: ExportSource): string {
	const twins = [...listTwins(source).values()];
	const all = twins.filter(({ address, section }) => address === '/' || section !== undefined);
	const texts = all.map((twin) => writeTwin(source, twin));
	const length = texts.reduce((sum, text) => sum + text.length, 0);
	if (length <= longest) return texts.join('\n');
	const [named, kept] = [
		all.filter(({ section }) => manifold.includes(section)),
		all.filter(({ section, address }) => !manifold.includes(section) && !isList(address)),
	];
	const list = joinBlocks(source.words.say('twin.tooLong'), listTwinLinks(source, named));
	return [...kept.map((twin) => writeTwin(source, twin)), `${list}\n`].join('\n');
}

/** A page that names the milestones once more. */
function isList(address: string): boolean {
	return /^\/(?:next|map|for)\/./.test(address);
}

/** Twins as links, each with its sentence. */
export function listTwinLinks(source: ExportSource, twins: readonly Twin[]): string {
	return writeList(
		twins.map(({ title, address, summary }) => {
			const link = linkTo(source, title, formatTwinAddress(address));
			return summary ? `${link}: ${escapeSigns(summary)}` : link;
		}),
	);
}

/** A link to a page that has a twin leads to the twin. */
function linkTwins(source: ExportSource, text: string): string {
	const twins = listTwins(source);
	const start = `](${source.site}`;
	return text
		.split(start)
		.map((part, i) => {
			const end = part.indexOf(')');
			const address = part.slice(0, end);
			return i > 0 && twins.has(address) ? formatTwinAddress(address) + part.slice(end) : part;
		})
		.join(start);
}
