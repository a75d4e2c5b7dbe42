import { bodyMarks } from '../collections/schema/marks.ts';
import { formatAddress } from '../domain/addresses.ts';
import { tell } from '../domain/message.ts';
import { isTakenId } from '../domain/taken-ids.ts';
import { findHidden, type Hidden } from './find-hidden.ts';
import { listValues, type RawValue, schemaOf } from './list-values.ts';
import { readBody } from './read-body.ts';
import type { RawEntry } from './read-raw.ts';

/** Something an author wrote that the public edition must not show. */
export interface Secret {
	text: string;
	/** Where it is written, such as “friction.signal”. */
	kind: string;
	/** Path of its file inside the content folder. */
	file: string;
	/** Holds as it is written, signs included: an address, an id or the path of a file. */
	isLiteral: boolean;
}

export interface Secrets {
	secrets: Secret[];
	/** Everything that the public edition may show: a text that is found in it is no secret. */
	publicTexts: string[];
}

/** What of a content folder is secret, and what is public, by the marks of the schemas alone. */
export function listSecrets(entries: readonly RawEntry[]): Secrets {
	const hidden = findHidden(entries);
	const all: Secrets = { secrets: [], publicTexts: [] };
	for (const entry of entries) {
		if (hidden.entries.has(entry)) hideAll(entry, all, hidden, entries);
		else takeApart(entry, all, hidden);
	}
	return all;
}

function hideAll(
	entry: RawEntry,
	{ secrets }: Secrets,
	hidden: Hidden,
	entries: readonly RawEntry[],
): void {
	const { collection, id, file, data } = entry;
	const say = (text: string, kind: string, isLiteral = false) =>
		secrets.push({ text, kind, file, isLiteral });
	for (const value of listValues(schemaOf(entry.collection), data)) sayValue(value, say);
	const { shown, hidden: inside } = readBody(entry, hidden.isHiddenType);
	for (const text of [...shown, ...inside]) say(text, tell`text of a hidden entry`);
	// What lies at such an address is the site’s own, and a draft may have it until it is finished.
	if (collection === 'program' || isTakenId(collection, id)) return;
	const address = formatAddress(collection, id);
	if (address.includes(id) && !isRedirected(entry, entries)) {
		say(address, tell`address`, true);
		say(`${address.slice(0, -1)}.`, tell`address`, true);
	}
	say(file, tell`path`, true);
	if (id.includes('-')) say(id, tell`id`, true);
}

/** An earlier address of a public entry leads there, whatever else had it. */
function isRedirected({ collection, id }: RawEntry, entries: readonly RawEntry[]): boolean {
	return entries.some(
		(one) =>
			one.collection === collection &&
			Array.isArray(one.data['formerly']) &&
			one.data['formerly'].includes(id),
	);
}

/** The public and the internal parts of an entry that is public itself. */
function takeApart(entry: RawEntry, { secrets, publicTexts }: Secrets, hidden: Hidden): void {
	const { collection, id, file } = entry;
	const say = (text: string, kind: string, isLiteral = false) =>
		secrets.push({ text, kind, file, isLiteral });
	const schema = schemaOf(entry.collection);
	const { shown: data, taken } = hidden.takeOut(entry);
	for (const value of taken) sayValue(value, say);
	for (const value of listValues(schema, data)) {
		if (value.isInternal) sayValue(value, say);
		else publicTexts.push(String(value.value));
	}
	const body = readBody(entry, hidden.isHiddenType);
	const isPublic = collection === 'program' || bodyMarks.get(schema)?.isInternal === false;
	publicTexts.push(id, file, ...(isPublic ? body.shown : []));
	if (collection !== 'program') publicTexts.push(formatAddress(collection, id));
	for (const text of [...body.hidden, ...(isPublic ? [] : body.shown)])
		say(text, tell`internal text`);
}

function sayValue(
	{ path, value, to, isWord }: RawValue,
	say: (text: string, kind: string, isLiteral?: boolean) => void,
): void {
	const name = path.split('.').at(-1) ?? '';
	if (to !== undefined || isWord) return;
	const isId = /^(?:id|track|formerly|language)$/.test(name);
	if (isId && !String(value).includes('-')) return;
	say(String(value), path, isId || /^(?:url|email|codeOwner)$/.test(name));
}
