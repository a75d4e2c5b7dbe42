import { readPackageFile } from '../kept/package-file.ts';
import { installMeasures } from './measure-svg.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { settleWindow } from './settle-window.ts';

/** What is used of mermaid. */
interface Mermaid {
	initialize(config: object): void;
	parse(source: string): Promise<unknown>;
	render(id: string, source: string): Promise<{ svg: string }>;
	detectType?(source: string): string;
}

export interface MermaidWindow {
	mermaid: Mermaid;
	document: Document;
	/** Begins random numbers anew, so that a drawing does not depend on those before it. */
	reset(): void;
}

let opened: Promise<MermaidWindow> | undefined;

/**
 * Mermaid in a window of jsdom, opened once. Its script runs in the window's own context, so that
 * nothing of it is seen outside.
 */
export function openMermaid(): Promise<MermaidWindow> {
	opened ??= open();
	return opened;
}

async function open(): Promise<MermaidWindow> {
	const [{ JSDOM }, { Script }] = await Promise.all([import('jsdom'), import('node:vm')]);
	const dom = new JSDOM('<!doctype html><body></body>', {
		runScripts: 'outside-only',
		pretendToBeVisual: true,
	});
	installMeasures(dom.window.Element.prototype);
	const reset = settleWindow(dom.window as unknown as typeof globalThis);
	const code = readPackageFile('mermaid/dist/mermaid.min.js').toString('utf8');
	new Script(code, { filename: 'mermaid.min.js' }).runInContext(dom.getInternalVMContext());
	const { mermaid } = dom.window as unknown as { mermaid: Mermaid };
	mermaid.initialize(mermaidConfig);
	return { mermaid, document: dom.window.document, reset };
}
