import type { FieldDescription } from '../collections/schema/describe-field.ts';
import { internalNote } from '../collections/schema/marks.ts';
import { isRecordOfObjects } from './describe-collections.ts';
import { recordKey } from './editor-shape.ts';

/** A field of the editor’s configuration, as Sveltia CMS and Decap CMS take it. */
export type EditorField = Record<string, unknown> & { name: string; widget: string };

/** What fields offer that the schemas cannot know: ids and names, in the order in which to show them. */
export interface Choices {
	roles: ReadonlyMap<string, string>;
	regions: ReadonlyMap<string, string>;
	partnerOrTeam: ReadonlyMap<string, string>;
}

/** The form field for a field of the front matter. `inRecord`: absent is not the same as off. */
export function buildField(
	name: string,
	field: FieldDescription,
	choices: Choices,
	inRecord = false,
): EditorField {
	const hint = formatHint(field);
	return {
		name,
		label: formatLabel(name),
		...(hint !== '' && { hint }),
		required: field.isRequired,
		...buildWidget(field, choices, inRecord),
	};
}

/** Names that say too little on their own. */
const labels: Readonly<Record<string, string>> = { url: 'Address', mdx: 'MDX', do: 'Does what' };

/** `partnerTypes` → `Partner types`. */
export function formatLabel(name: string): string {
	if (labels[name]) return labels[name];
	const spaced = name.replaceAll(
		/([a-z])([A-Z])|-/g,
		(_, a = '', b = '') => `${a} ${b.toLowerCase()}`,
	);
	return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function formatHint(field: FieldDescription): string {
	const { kind, item, description = '', examples, most, isInternal } = field;
	const [example] = examples;
	// Where there is a list to pick from, an id says nothing.
	const isTyped = kind !== 'reference' && item?.kind !== 'reference' && typeof example !== 'object';
	const texts =
		Array.isArray(example) && item?.kind === 'text' ? example : isTyped ? [example] : [];
	const shown = example === undefined || texts.length === 0 ? '' : `Such as: ${texts.join(', ')}`;
	const limit =
		most !== undefined && !description.includes(`${most} characters`)
			? `${most} characters or fewer.`
			: '';
	const forms = kind === 'number-or-text' ? [...(field.fields ?? [])] : [];
	const others = forms.map(
		([
			name,
			{
				examples: [days],
			},
		]) => `{ ${name}: ${days} }`,
	);
	const other = others.length > 0 ? `Or: ${others.join(', ')}` : '';
	return [description, isInternal && internalNote, limit, shown, other].filter(Boolean).join(' ');
}

type Widget = Record<string, unknown> & { widget: string };

function buildWidget(field: FieldDescription, choices: Choices, inRecord: boolean): Widget {
	switch (field.kind) {
		case 'text':
			return buildText(field);
		case 'tree':
			return { widget: 'text' };
		case 'number-or-text':
			return { widget: 'string', use_emoji_autocomplete: false };
		case 'number':
			return {
				widget: 'number',
				value_type: field.isWhole ? 'int' : 'float',
				...(field.minimum !== undefined && { min: field.minimum }),
				...(field.maximum !== undefined && { max: field.maximum }),
			};
		case 'switch':
			return inRecord
				? {
						widget: 'select',
						options: [
							{ label: 'Yes', value: true },
							{ label: 'No', value: false },
						],
					}
				: { widget: 'boolean', default: false };
		case 'choice':
			// What may be written as a word alone has the word as its first field.
			if (field.fields?.size) return { widget: 'object', ...buildFields(field, choices, false) };
			return {
				widget: 'select',
				options: (field.choices ?? []).map((value) => ({
					label: formatLabel(String(value)),
					value,
				})),
			};
		case 'date':
			return {
				widget: 'datetime',
				type: 'date',
				format: 'YYYY-MM-DD',
				date_format: 'YYYY-MM-DD',
				time_format: false,
			};
		case 'reference':
			return buildReference(field, choices, false);
		case 'object':
			return { widget: 'object', ...buildFields(field, choices, inRecord) };
		case 'list':
			return buildList(field, choices, inRecord);
		case 'record':
			return buildRecord(field, choices);
	}
}

function buildText({ most, pattern, advice, format }: FieldDescription): Widget {
	const isLong = (most ?? 0) > 120;
	const matches = format === 'address' ? '^https://[^\\s\\\\@]+$' : pattern;
	return {
		widget: isLong ? 'text' : 'string',
		...(!isLong && { use_emoji_autocomplete: false }),
		...(format && { type: format === 'address' ? 'url' : 'email' }),
		...(most !== undefined && { maxlength: most }),
		...(matches !== undefined && format !== 'email' && { pattern: [matches, advice ?? ''] }),
	};
}

function buildReference({ to }: FieldDescription, choices: Choices, multiple: boolean): Widget {
	const many = multiple && { multiple };
	if (to === 'roles' || to === 'regions' || to === 'partner-or-team') {
		const offered = to === 'partner-or-team' ? choices.partnerOrTeam : choices[to];
		const options = [...offered].map(([value, label]) => ({ label, value }));
		return { widget: 'select', ...many, options };
	}
	return {
		widget: 'relation',
		...many,
		collection: to,
		value_field: '{{slug}}',
		display_fields: ['title'],
		search_fields: ['title', '{{slug}}'],
		dropdown_threshold: 0,
	};
}

function buildList(
	{ item, minimum }: FieldDescription,
	choices: Choices,
	inRecord: boolean,
): Widget {
	if (!item) throw new Error('A list says what its items are.');
	if (item.kind === 'reference') return buildReference(item, choices, true);
	const shared = { ...(minimum !== undefined && { min: minimum }), allow_duplicate: false };
	if (item.kind === 'object') {
		const inner = buildFields(item, choices, inRecord);
		return { widget: 'list', ...shared, ...inner, collapsed: true, summary: summarize(item) };
	}
	return {
		widget: 'list',
		...shared,
		field: { ...buildField('item', item, choices), label: 'Item' },
	};
}

function buildRecord({ key, item, ...field }: FieldDescription, choices: Choices): Widget {
	if (!key || !item) throw new Error('A record says what its keys and values are.');
	if (!isRecordOfObjects({ ...field, key, item })) {
		return { widget: 'keyvalue', key_label: 'Id', value_label: 'Name' };
	}
	const { fields } = buildFields(item, choices, true);
	return {
		widget: 'list',
		allow_duplicate: false,
		collapsed: true,
		summary: `{{${recordKey}}}`,
		fields: [buildField(recordKey, { ...key, isRequired: true }, choices), ...fields],
	};
}

function buildFields({ fields }: FieldDescription, choices: Choices, inRecord: boolean) {
	return {
		fields: [...(fields ?? [])].map(([name, field]) => buildField(name, field, choices, inRecord)),
	};
}

/** What a closed item of a list shows: its first fields that must be there. */
function summarize({ fields }: FieldDescription): string {
	return [...(fields ?? [])]
		.filter(([, field]) => field.isRequired)
		.slice(0, 2)
		.map(([name]) => `{{${name}}}`)
		.join(' · ');
}
