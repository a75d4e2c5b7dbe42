/** A window of a browser, as far as a reader uses it: the same for all three. */
export interface Tab {
	/** Goes to an address, and comes back when the page has loaded. */
	open(address: string): Promise<void>;
	/** Runs a function in the page. What it is given and what it returns are copied. */
	run<Values extends unknown[], Result>(
		script: (...values: Values) => Result,
		...values: Values
	): Promise<Awaited<Result>>;
	/** Clicks the middle of the first element that a selector finds, as a mouse does. */
	click(selector: string): Promise<void>;
	/** Types into what has the focus; `press` names a key that is no letter. */
	type(text: string): Promise<void>;
	press(key: 'Enter' | 'Tab' | 'ArrowDown' | 'Escape'): Promise<void>;
	/** As the browser's own buttons do: the page comes as it was left where the browser keeps it. */
	back(): Promise<void>;
	forward(): Promise<void>;
	/** The page on paper, as a PDF; undefined where the browser cannot be asked for it. */
	print?(): Promise<Buffer>;
	/** What is in the window, as a PNG. */
	takePicture(): Promise<Buffer>;
	close(): Promise<void>;
}

export interface BrowserSettings {
	/** The colors are those of a system with high contrast. */
	hasForcedColors?: boolean;
	/** Whether sites may keep anything. */
	hasCookies?: boolean;
}

export interface TestBrowser {
	/** An empty profile: nothing is kept from another one. WebKit has one at a time. */
	openProfile(): Promise<Tab>;
	close(): Promise<void>;
}

/** The codes by which both WebDriver protocols know the keys. */
export const keyCodes = {
	Enter: '\uE007',
	Tab: '\uE004',
	ArrowDown: '\uE015',
	Escape: '\uE00C',
} as const;
