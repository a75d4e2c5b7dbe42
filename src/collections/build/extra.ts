import type { CollectionName } from '../../domain/collections.ts';
import type { Entry, ExtraValue } from '../../domain/journey.ts';
import { ownFields } from '../../package/own-program.ts';

/** What an entry says in the fields that the program has added; nothing where it says nothing in them. */
export function buildExtra(collection: CollectionName, data: object): Pick<Entry, 'extra'> {
	const values = data as Readonly<Record<string, ExtraValue | undefined>>;
	const said = Object.keys(ownFields(collection)).flatMap((name): [string, ExtraValue][] => {
		const value = values[name];
		return value === undefined ? [] : [[name, value]];
	});
	return said.length > 0 ? { extra: Object.fromEntries(said) } : {};
}
