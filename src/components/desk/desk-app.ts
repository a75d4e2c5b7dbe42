import type { PageProgram } from '../../desk/view/page-program.ts';
import type { FaultView, OpenedView } from '../../desk/view/view-opened.ts';
import type { TodayFilter } from '../../desk/view/view-today.ts';
import { findToday } from '../../plan/dates.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import { make } from '../plan/make.ts';
import { saveFile } from '../plan/plan-files.ts';
import { openForPrint } from '../site/open-for-print.ts';
import type { AppWords } from './app-words.ts';
import { Cancelled, DeskClient } from './desk-client.ts';
import { drawColumns, fillChoices, readColumns } from './draw-columns.ts';
import { drawPartner } from './draw-partner.ts';
import { drawTable } from './draw-parts.ts';
import { drawPractice } from './draw-practice.ts';
import { drawStands } from './draw-stands.ts';
import { type DrawnToday, drawToday } from './draw-today.ts';

/** So many of each list are printed: of 20,000 partners nobody wants all on paper. */
const mostPrinted = 1000;

class DeskApp extends HTMLElement {
	#client!: DeskClient;
	#words!: AppWords;
	#program!: PageProgram;
	/** What is open: a file of the reader's, or the example. */
	#file: File | undefined;
	#said: Record<string, string> = {};
	#order = '';
	/** Views that show what is open; the others are drawn when they are looked at. */
	readonly #drawn = new Set<string>();
	#asideShown = 0;
	#asideTotal = 0;
	#today: DrawnToday | undefined;

	connectedCallback(): void {
		const read = (part: string) => JSON.parse(this.#part(part).textContent || '{}');
		this.#program = read('program');
		this.#words = read('words');
		this.#client = new DeskClient(this.#program);
		this.#listenToFiles();
		this.#listenToForms();
		this.addEventListener('click', ({ target }) => {
			const button = (target as Element).closest<HTMLElement>('button[data-do], button[data-view]');
			const { do: job, view } = button?.dataset ?? {};
			if (view) void this.#show(view);
			if (job) void this.#do(job);
		});
		openForPrint(this, '.result [data-shows]:not([hidden]) details:not(.no-print, [open])');
		this.#find('.app').hidden = false;
	}

	#find<T extends HTMLElement = HTMLElement>(selector: string): T {
		const found = this.querySelector<T>(selector);
		if (!found) throw new Error(`There is no ${selector}.`);
		return found;
	}

	#part(name: string): HTMLElement {
		return this.#find(`[data-part="${name}"]`);
	}

	#say(text: string): void {
		this.#part('status').textContent = text;
	}

	#listenToFiles(): void {
		const input = this.#find<HTMLInputElement>('input[type="file"]');
		input.addEventListener('change', () => {
			const [file] = input.files ?? [];
			// The same file may be chosen once more, after it was changed.
			input.value = '';
			if (file) this.#begin(file);
		});
		// Wherever it is dropped: beside its place the browser would open it instead of this page.
		addEventListener('dragover', (event) => {
			event.preventDefault();
			this.classList.add('is-dropping');
		});
		addEventListener('dragleave', () => this.classList.remove('is-dropping'));
		addEventListener('drop', (event) => {
			event.preventDefault();
			this.classList.remove('is-dropping');
			const [file] = event.dataTransfer?.files ?? [];
			if (file) this.#begin(file);
		});
	}

	#listenToForms(): void {
		this.#find('form[data-do="order"]').addEventListener('submit', (event) => {
			event.preventDefault();
			const chosen = this.querySelector<HTMLInputElement>('input[name="order"]:checked');
			this.#order = chosen?.value ?? '';
			void this.#open();
		});
		this.#find('form[data-do="columns"]').addEventListener('submit', (event) => {
			event.preventDefault();
			this.#said = { ...this.#said, ...readColumns(this.#part('columns')) };
			void this.#open();
		});
		const filters = this.#find<HTMLFormElement>('form.filters');
		filters.addEventListener('submit', (event) => event.preventDefault());
		let waiting: ReturnType<typeof setTimeout> | undefined;
		filters.addEventListener('input', () => {
			clearTimeout(waiting);
			waiting = setTimeout(() => void this.#drawToday(), 150);
		});
	}

	#begin(file: File | undefined): void {
		this.#file = file;
		this.#said = {};
		this.#order = '';
		void this.#open();
	}

	/** Reads what is chosen, with all that the reader has said of it. */
	async #open(): Promise<void> {
		const name = this.#file?.name ?? this.#words.exampleName;
		const busy = this.#find('.busy');
		const progress = this.#find<HTMLProgressElement>('progress');
		progress.removeAttribute('value');
		this.#clear();
		busy.hidden = false;
		this.#say(fillPhrase(this.#words.reading, { name }));
		try {
			const { said, order } = { said: this.#said, order: this.#order };
			const how = { file: this.#file, said, order, today: findToday() };
			const view = await this.#client.ask('open', how, (text, share) => {
				progress.value = share;
				this.#say(text);
			});
			busy.hidden = true;
			if (view.kind === 'fault') await this.#showFault(view);
			else await this.#showOpened(view, name);
		} catch (error) {
			busy.hidden = true;
			this.#say(error instanceof Cancelled ? this.#words.cancelled : this.#words.failed);
		}
	}

	#clear(): void {
		this.classList.remove('has-result');
		for (const one of ['.fault', '.result', '.columns']) this.#find(one).hidden = true;
		for (const part of ['today', 'stands', 'practice', 'preview', 'aside', 'partner'])
			this.#part(part).replaceChildren();
		this.#drawn.clear();
	}

	async #showFault({ text, headings, orders }: FaultView): Promise<void> {
		this.#say('');
		this.#part('fault').textContent = text;
		this.#find('.orders').hidden = orders.length === 0;
		this.#part('orders').replaceChildren(
			...orders.map(([value, title], i) =>
				make(
					'label',
					{},
					make('input', { type: 'radio', name: 'order', value, checked: i === 0 }),
					' ',
					title,
				),
			),
		);
		await this.#drawColumns(headings, this.#words.columnsAll);
		this.#find<HTMLDetailsElement>('.columns').open = headings.length > 0;
		this.#find('.fault').hidden = false;
		this.#find('#desk-fault').focus();
	}

	async #showOpened(
		{ day, rows, aside, unread, filters }: OpenedView,
		name: string,
	): Promise<void> {
		this.#find('#desk-result').textContent = `${fillPhrase(this.#words.ready, { name })} · ${day}`;
		this.#part('rows').textContent = rows;
		this.#asideTotal = aside.total;
		this.#asideShown = 0;
		this.#find('.aside-list').hidden = aside.total === 0;
		this.#part('aside-title').textContent = `${this.#words.aside} (${aside.total})`;
		this.#drawAside(aside.lines);
		const said = Object.keys(this.#said).filter((heading) => !unread.includes(heading));
		await this.#drawColumns([...unread, ...said], this.#words.columnsOf);
		for (const [filter, choices] of Object.entries(filters)) {
			const select = this.#find<HTMLSelectElement>(`.filters [name="${filter}"]`);
			fillChoices(select, choices);
			select.closest('label')?.toggleAttribute('hidden', choices.length === 0);
		}
		this.#find<HTMLInputElement>('.filters [name="partner"]').value = '';
		await this.#show('today');
		this.#find('.result').hidden = false;
		this.classList.add('has-result');
		this.#say('');
		this.#find('#desk-result').focus();
	}

	async #drawColumns(headings: readonly string[], title: string): Promise<void> {
		this.#find('.columns').hidden = headings.length === 0;
		if (headings.length === 0) return;
		const meanings = await this.#client.ask('meanings', {});
		const words = { none: this.#words.notRead, said: this.#said };
		this.#part('columns-title').textContent = `${title} (${headings.length})`;
		this.#part('columns').replaceChildren(...drawColumns(headings, meanings, words));
	}

	#drawAside(lines: readonly (readonly string[])[]): void {
		if (this.#asideShown === 0 && lines.length > 0)
			this.#part('aside').replaceChildren(
				drawTable({ head: this.#words.asideHead, rows: lines }, this.#words.aside),
			);
		else if (lines.length > 0) {
			const more = drawTable({ head: [], rows: lines }, this.#words.aside);
			this.#find('[data-part="aside"] tbody').append(...more.querySelectorAll('tbody tr'));
		}
		this.#asideShown += lines.length;
		const left = this.#asideTotal - this.#asideShown;
		const button = this.#find('button[data-do="aside"]');
		button.hidden = left <= 0;
		button.textContent = this.#sayMore(Math.min(100, left));
	}

	#sayMore(count: number): string {
		return this.#fill(this.#words.showMore, { count });
	}

	#fill(phrase: string, numbers: Readonly<Record<string, number>>): string {
		const { format } = new Intl.NumberFormat(this.#program.locale);
		const values = Object.entries(numbers).map(([name, value]) => [name, format(value)]);
		return fillPhrase(phrase, Object.fromEntries(values));
	}

	async #show(view: string): Promise<void> {
		for (const button of this.querySelectorAll<HTMLElement>('button[data-view]'))
			button.ariaPressed = String(button.dataset['view'] === view);
		for (const section of this.querySelectorAll<HTMLElement>('[data-shows]'))
			section.hidden = section.dataset['shows'] !== view;
		if (this.#drawn.has(view)) return;
		this.#drawn.add(view);
		if (view === 'today') await this.#drawToday();
		else if (view === 'stands')
			this.#part('stands').replaceChildren(
				...drawStands(await this.#client.ask('stands', {}), this.#words.stands),
			);
		else if (view === 'practice')
			this.#part('practice').replaceChildren(
				...drawPractice(await this.#client.ask('practice', {}), this.#words.practice),
			);
		else {
			const { json, sentence } = await this.#client.ask('reality', {});
			this.#part('leave').textContent = sentence;
			this.#part('preview').textContent = json;
		}
	}

	#filter(): TodayFilter {
		const form = new FormData(this.#find<HTMLFormElement>('form.filters'));
		const value = (name: string) => String(form.get(name) ?? '');
		return {
			team: value('team'),
			manager: value('manager'),
			type: value('type'),
			phase: value('phase'),
			partner: value('partner'),
		};
	}

	async #print(): Promise<void> {
		await this.#today?.load(mostPrinted);
		print();
	}

	async #drawToday(): Promise<void> {
		const view = await this.#client.ask('today', { filter: this.#filter() });
		this.#today = drawToday(view, {
			open: (id) => void this.#openPartner(id),
			more: (team, part, from, to) => this.#client.ask('more', { team, part, from, to }),
			sayMore: (count) => this.#sayMore(count),
			sayLeft: (count) => this.#fill(this.#words.notPrinted, { count, most: mostPrinted }),
		});
		const { sheets } = this.#today;
		this.#part('today').replaceChildren(
			...(sheets.length > 0 ? sheets : [make('p', {}, this.#words.nothing)]),
		);
	}

	async #openPartner(id: string): Promise<void> {
		const view = await this.#client.ask('partner', { id });
		if (!view) return;
		this.#find('#desk-partner').textContent = view.id;
		this.#part('about').textContent = view.about.join(' · ');
		this.#part('partner-status').textContent = '';
		this.#part('partner').replaceChildren(
			...drawPartner(view, this.#words.partner, (text) => void this.#copy(text, 'partner-status')),
		);
		this.#find<HTMLDialogElement>('dialog').showModal();
	}

	async #copy(text: string, place = 'status'): Promise<void> {
		const isCopied = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		);
		this.#part(place).textContent = isCopied ? this.#words.copied : this.#words.notCopied;
	}

	async #do(job: string): Promise<void> {
		const filter = this.#filter();
		const write = (form: 'csv' | 'ics' | 'text') => this.#client.ask('write', { filter, form });
		if (job === 'choose') this.#find<HTMLInputElement>('input[type="file"]').click();
		else if (job === 'example') this.#begin(undefined);
		else if (job === 'cancel') this.#client.cancel();
		else if (job === 'aside') {
			const from = this.#asideShown;
			this.#drawAside(await this.#client.ask('aside', { from, to: from + 100 }));
		} else if (job === 'csv') saveFile('desk.csv', 'text/csv', await write('csv'));
		else if (job === 'ics') saveFile('desk.ics', 'text/calendar', await write('ics'));
		else if (job === 'text') await this.#copy(await write('text'));
		else if (job === 'print') await this.#print();
		else if (job === 'reality')
			saveFile('reality.json', 'application/json', (await this.#client.ask('reality', {})).json);
		else if (job === 'markdown') await this.#copy((await this.#client.ask('reality', {})).markdown);
		else if (job === 'mapping') {
			const said = { ...this.#said, ...readColumns(this.#part('columns')) };
			saveFile('desk.yaml', 'application/yaml', await this.#client.ask('mapping', { said }));
		}
	}
}

customElements.define('desk-app', DeskApp);
