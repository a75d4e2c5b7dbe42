import { findRoles } from '../../collections/build-program.ts';
import type { Model, Written } from '../../collections/model.ts';
import type { FieldDescription } from '../../collections/schema/describe-field.ts';
import type { Answers, Flag } from './flags.ts';

export interface Choice {
	value: string;
	label: string;
}

/** What may be answered, from the schema and from the content; undefined where anything may be. */
export function listAnswers(flag: Flag, model: Model, answers: Answers): Choice[] | undefined {
	const field: FieldDescription = flag.isMany ? (flag.field.item ?? flag.field) : flag.field;
	if (field.kind === 'choice')
		return field.choices?.map(String).map((value) => ({ value, label: value }));
	if (field.kind === 'reference') return listEntries(field, model);
	if (flag.name === 'track') return listTracks(model, answers);
	return undefined;
}

function listEntries({ to }: FieldDescription, model: Model): Choice[] {
	if (to === 'roles')
		return [...findRoles(model.program)].map(([value, label]) => ({ value, label }));
	if (to === 'regions')
		return (model.program.regions ?? []).map(({ id, title }) => ({ value: id, label: title }));
	const collection = to === 'partner-or-team' || to === undefined ? 'teams' : to;
	const entries: Written[] = [...model.entries[collection].values()];
	const order = ({ data }: Written) => ('order' in data ? (data.order ?? 1000) : 1000);
	return entries
		.filter(({ data }) => !data.draft)
		.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
		.map(({ id, data }) => ({ value: id, label: data.title }));
}

/** A track is one of its phase’s. */
function listTracks(model: Model, { phase }: Answers): Choice[] {
	const phases = [...model.entries.phases.values()].filter(
		({ id }) => phase === undefined || id === phase,
	);
	const tracks = phases.flatMap(({ data }) => data.tracks ?? []);
	return tracks.map(({ id, title }) => ({ value: id, label: title }));
}
