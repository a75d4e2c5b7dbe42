import type { FieldDescription } from '../collections/schema/describe-field.ts';
import type { ReferenceTarget } from '../collections/schema/fields.ts';
import { mapCollections } from '../domain/collections.ts';

const targets: Readonly<Record<ReferenceTarget, string>> = {
	...mapCollections(({ kind }) => kind.replace('-', ' ')),
	roles: 'role of the program',
	regions: 'region of the program',
	'partner-or-team': 'team, or “partner”',
};

/** What may stand in a field, such as “Text of 60 characters or fewer”. */
export function describeValue(field: FieldDescription): string {
	switch (field.kind) {
		case 'text':
			return describeText(field);
		case 'number':
			return describeNumber(field);
		case 'switch':
			return (field.choices ?? [true, false]).join(' or ');
		case 'choice':
			return `One of: ${(field.choices ?? []).join(', ')}${orFields(field)}`;
		case 'date':
			return 'A date, as year-month-day';
		case 'reference':
			return `The id of a ${targets[field.to ?? 'pages']}`;
		case 'number-or-text':
			return `A whole number, or a text${orFields(field)}`;
		case 'object':
			return 'Fields of its own, below';
		case 'list':
			return describeList(field);
		case 'tree':
			return field.key ? 'Pairs, each with the fields below' : 'A node: one of the kinds below';
		case 'record':
			return `Pairs: ${lower(describeValue(needed(field.key)))}, then ${lower(describeValue(needed(field.item)))}`;
	}
}

/** What may be written as a group of fields as well. */
function orFields({ fields }: FieldDescription): string {
	return fields?.size ? '; or fields of its own, below' : '';
}

function describeText({ most, format, advice }: FieldDescription): string {
	if (format === 'address') return 'An address that begins with https://';
	if (format === 'email') return 'A mail address';
	const length = most === undefined ? '' : ` of ${most} characters or fewer`;
	return `Text${length}${advice ? `. ${advice.replace(/\.$/, '')}` : ''}`;
}

function describeNumber({ isWhole, minimum, maximum }: FieldDescription): string {
	const from = minimum === undefined ? '' : ` from ${minimum}`;
	const to = maximum === undefined ? '' : ` to ${maximum}`;
	return `A ${isWhole ? 'whole ' : ''}number${from}${to}`;
}

function describeList({ item, minimum }: FieldDescription): string {
	const inner = needed(item);
	const least = minimum ? `, at least ${minimum}` : '';
	if (inner.kind === 'object') return `A list${least}; each item has the fields below`;
	if (inner.kind === 'reference')
		return `A list of ids, each of a ${targets[inner.to ?? 'pages']}${least}`;
	return `A list${least}. Each item: ${lower(describeValue(inner))}`;
}

function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function needed(field: FieldDescription | undefined): FieldDescription {
	if (!field) throw new Error('A list says what its items are, and a record its keys and values.');
	return field;
}
