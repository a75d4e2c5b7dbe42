import type { DisplayList, LinkItem, Mark } from '../../map/display-list.ts';

/** What a ring or a line is called: by its partner types, and of a ring by its milestone as well. */
export function makeNames({ items }: DisplayList): (mark: Mark | undefined) => string {
	const links = items.filter((item): item is LinkItem => item.kind === 'link');
	const milestones = new Map(links.map(({ mark, label }) => [mark?.milestone, label]));
	const types = new Map(
		links.filter(({ mark }) => mark?.part === 'name').map(({ mark, label }) => [mark?.type, label]),
	);
	return (mark) => {
		const { milestone, type = '' } = mark ?? {};
		const own = milestone === undefined ? undefined : (milestones.get(milestone) ?? milestone);
		return [types.get(type) ?? type, own].filter((part) => part).join(': ');
	};
}
