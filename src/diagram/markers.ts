import { idMark } from './escape-text.ts';
import { readNumbers } from './geometry.ts';

const attributes = [
	'viewBox',
	'refX',
	'refY',
	'markerWidth',
	'markerHeight',
	'markerUnits',
	'orient',
];

/** The arrow heads of a drawing, of which only those in use are kept, by short names. */
export function readMarkers(svg: Element) {
	const found = new Map([...svg.querySelectorAll('marker')].map((marker) => [marker.id, marker]));
	const names = new Map<string, string>();
	return {
		/** Takes `url(#…)`; gives the same for the short name, or `none`. */
		use(reference: string): string {
			const id = /#([^)"']+)/.exec(reference)?.[1] ?? '';
			if (!found.has(id)) return 'none';
			const name = names.get(id) ?? `${idMark}-m${names.size + 1}`;
			names.set(id, name);
			return `url(#${name})`;
		},
		used() {
			return [...names].flatMap(([id, name]) => {
				const element = found.get(id);
				return element ? [{ id: name, element, attributes: writeAttributes(element) }] : [];
			});
		},
	};
}

function writeAttributes(marker: Element): string {
	return attributes
		.flatMap((name) => {
			const value = marker.getAttribute(name);
			if (!value || /[^\w .+-]/.test(value)) return [];
			return [` ${name}="${name === 'viewBox' ? readNumbers(value).join(' ') : value}"`];
		})
		.join('');
}
