import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { acme } from '../acme.ts';
import { openPage } from './browser.ts';

export type Files = Readonly<Record<string, string>>;

/** The files of a content folder, by their path in the repository. */
export function readContent(folder = acme): Files {
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(?:mdx?|yaml|svg)$/.test(file))
			.sort()
			.map((file) => [
				path.posix.join('content', file.replaceAll(path.sep, '/')),
				readFileSync(path.join(folder, file), 'utf8'),
			]),
	);
}

/** The editor as a person has it in front of them, at work on a folder of the browser’s own. */
export class EditorPage {
	readonly page: Page;
	readonly errors: readonly string[];
	readonly requests: readonly string[];
	readonly #url: string;

	private constructor(url: string, opened: Awaited<ReturnType<typeof openPage>>) {
		this.#url = url;
		this.page = opened.page;
		this.errors = opened.errors;
		this.requests = opened.requests;
	}

	/** Opens the editor and picks the folder with these files. */
	static async open(browser: Browser, url: string, files: Files): Promise<EditorPage> {
		const opened = await openPage(browser, {
			viewport: { width: 1280, height: 900 },
			locale: 'en-US',
		});
		const editor = new EditorPage(url, opened);
		await opened.page.addInitScript(() => {
			Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
		});
		await opened.page.goto(`${url}admin/`);
		await opened.page.evaluate(writeFiles, files);
		await opened.page.getByRole('button', { name: 'Work with Local Repository' }).click();
		// The entries are there when they are counted.
		await opened.page.waitForFunction(() => /Milestones\s*[1-9]/.test(document.body.textContent));
		return editor;
	}

	/** Goes to an address of the editor, such as `milestones/entries/onboarding/kickoff-held`. */
	async goTo(address: string): Promise<void> {
		await this.page.goto(`${this.#url}admin/#/collections/${address}`);
		if (address.includes('/')) await this.page.locator('[data-key-path]').first().waitFor();
	}

	text(text: string): Locator {
		return this.page.getByText(text, { exact: true });
	}

	/** The part of the form for a field, such as `window.from`. */
	field(keyPath: string): Locator {
		return this.page.locator(`[data-key-path="${keyPath}"]`);
	}

	/** Scrolls down to a field: the form draws only what has been in sight. */
	async find(keyPath: string): Promise<Locator> {
		const outer = this.field(keyPath.split('.')[0] ?? '').first();
		await this.page.mouse.move(600, 500);
		for (let tries = 0; tries < 80 && (await outer.count()) === 0; tries++) {
			await this.page.mouse.wheel(0, 500);
			await this.page.waitForTimeout(50);
		}
		await outer.scrollIntoViewIfNeeded();
		const field = this.field(keyPath).first();
		await field.scrollIntoViewIfNeeded();
		return field;
	}

	/** Writes into the box of a field. */
	async fill(keyPath: string, text: string): Promise<void> {
		const field = await this.find(keyPath);
		await field.locator('input:visible, textarea:visible').first().fill(text);
	}

	/** Picks from the list of a field. */
	async choose(keyPath: string, option: string): Promise<void> {
		const field = await this.find(keyPath);
		await field.getByRole('combobox').first().click();
		await this.page.getByRole('option', { name: option, exact: true }).click();
	}

	/** Saves; when that is done, the form closes, and the editor has gone back to its list. */
	async saveAndWait(): Promise<void> {
		await this.save();
		await this.page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
		await this.page.waitForURL((url) => !/\/(?:entries|new)(?:\/|$)/.test(url.hash));
	}

	async save(): Promise<void> {
		await this.page.getByRole('button', { name: 'Save', exact: true }).click();
	}

	readFiles(): Promise<Files> {
		return this.page.evaluate(readFiles);
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}
}

/** Runs in the page. */
async function writeFiles(files: Files): Promise<void> {
	const root = await navigator.storage.getDirectory();
	await root.getDirectoryHandle('.git', { create: true });
	for (const [file, text] of Object.entries(files)) {
		const names = file.split('/');
		const name = names.pop() ?? '';
		let folder = root;
		for (const one of names) folder = await folder.getDirectoryHandle(one, { create: true });
		const handle = await folder.getFileHandle(name, { create: true });
		const stream = await handle.createWritable();
		await stream.write(text);
		await stream.close();
	}
}

/** Runs in the page. */
async function readFiles(): Promise<Files> {
	const files: Record<string, string> = {};
	const walk = async (folder: FileSystemDirectoryHandle, below: string): Promise<void> => {
		for await (const [name, handle] of folder.entries()) {
			if (handle.kind === 'directory') {
				await walk(handle as FileSystemDirectoryHandle, `${below}${name}/`);
			} else files[below + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
		}
	};
	await walk(await navigator.storage.getDirectory(), '');
	return files;
}
