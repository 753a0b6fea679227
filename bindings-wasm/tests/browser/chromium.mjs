// Pages in a real browser; an error in the console fails the test.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { served } from "./server.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser and the server of one file of tests; with further flags of the browser. */
export async function opened(...flags) {
  const executablePath = process.env.KETNOI_CHROMIUM;
  assert.ok(executablePath, "KETNOI_CHROMIUM names no browser: run `cargo xtask test`, or set it to Chrome's path");
  const [browser, server] = await Promise.all([chromium.launch({ executablePath, args: [...FLAGS, ...flags] }), served()]);
  return {
    address: server.address,
    async close() {
      await browser.close();
      server.close();
    },
    /**
     * A page with its complaints: errors and warnings of the console, exceptions, requests to
     * elsewhere.
     */
    async page(options = {}) {
      const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1100, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const complaints = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(server.address) && !url.startsWith("data:")) complaints.push(`request to ${url}`);
      });
      return Object.assign(page, { complaints });
    },
  };
}
