import type { LinkedText } from '../../desk/view/view-partner.ts';
import type { TableView } from '../../desk/view/view-stands.ts';
import { make } from '../plan/make.ts';

/** A text, as a link where there is a page about it. */
export function drawText({ text, address }: LinkedText): Node {
	return address === undefined ? document.createTextNode(text) : make('a', { href: address }, text);
}

export function drawList(items: readonly (readonly (Node | string)[])[]): HTMLElement {
	return make('ul', { className: 'bullets' }, ...items.map((parts) => make('li', {}, ...parts)));
}

/** A table that scrolls in itself where there is no room. `name` is what it is a table of. */
export function drawTable({ head, rows }: TableView, name: string): HTMLElement {
	const table = make(
		'table',
		{},
		make('caption', { className: 'visually-hidden' }, name),
		make('thead', {}, make('tr', {}, ...head.map((text) => make('th', { scope: 'col' }, text)))),
		make(
			'tbody',
			{},
			...rows.map(([first = '', ...cells]) =>
				make(
					'tr',
					{},
					make('th', { scope: 'row' }, first),
					...cells.map((text) => make('td', {}, text)),
				),
			),
		),
	);
	const frame = make('div', { className: 'scroll', tabIndex: 0 }, table);
	frame.role = 'region';
	frame.ariaLabel = name;
	return frame;
}

export function drawFold(title: string, ...children: Node[]): HTMLDetailsElement {
	return make('details', {}, make('summary', {}, title), ...children);
}
