// The programme's page: a sheet is pasted or dropped, ranked for a call, and saved as CSV.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessible } from "./accessibility.mjs";
import { opened } from "./chromium.mjs";

const SHEET = `DANH SÁCH HỒ SƠ;;;;
STT;Tên dự án;Lĩnh vực;Giai đoạn;Tỉnh/Thành;Nhu cầu vốn
1;Tôm Sạch;nông nghiệp thông minh;ươm tạo;Trà Vinh;500 triệu
2;=HYPERLINK("x");fintech;seed;TP.HCM;2 tỷ
3;<script>globalThis.hurt=1</script>;nông nghiệp;ươm tạo;Bạc Liêu;40 triệu
`;

let browser;
before(async () => (browser = await opened()));
after(() => browser.close());

async function programme(options) {
  const page = await browser.page(options);
  await page.goto(`${browser.address}/examples/browser/programme.html`);
  await page.locator("body[data-ready]").waitFor();
  return page;
}

test("a pasted sheet is read, ranked, explained in two languages and saved", async () => {
  const page = await programme();
  await page.getByLabel("Bảng hồ sơ").fill(SHEET);
  await page.getByRole("button", { name: "Xếp hạng" }).click();
  await page.getByRole("status").getByText("Đã đọc 3 hồ sơ").waitFor();
  assert.equal(await page.locator("tbody tr").count(), 3);
  await page.locator("tbody").getByText("Tôm Sạch").waitFor();
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  await accessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lưu thành CSV" }).click()]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.ok(csv.startsWith("\uFEFF"));
  assert.match(csv, /Tôm Sạch/);
  assert.match(csv, /'=HYPERLINK/);
  await page.getByLabel("Tiếng Việt / English").selectOption("en");
  await page.getByText("3 applications read").waitFor();
  assert.deepStrictEqual(page.complaints, []);
});

test("a dropped file is read, a sheet without rows is reported", async () => {
  const page = await programme({ viewport: { width: 320, height: 800 } });
  await page.getByLabel("Tệp CSV").setInputFiles({ name: "ho-so.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${SHEET}`) });
  await page.getByRole("status").getByText("Đã đọc 3 hồ sơ").waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await page.getByLabel("Bảng hồ sơ").fill("");
  await page.getByRole("button", { name: "Xếp hạng" }).click();
  await page.getByRole("status").getByText(/\S/).waitFor();
  assert.deepStrictEqual(page.complaints, []);
});

test("a timetable of the ranked startups is shown per party and table, and downloaded", async () => {
  const page = await programme();
  await page.getByLabel("Bảng hồ sơ").fill(SHEET);
  await page.getByRole("button", { name: "Xếp hạng" }).click();
  await page.getByRole("button", { name: "Lập lịch gặp" }).waitFor();
  await page.getByRole("button", { name: "Lập lịch gặp" }).click();
  await page.getByText(/\d+ cuộc gặp của \d+ bên/).waitFor();
  const rows = page.locator("#day tbody tr");
  const all = await rows.count();
  assert.ok(all > 2, `${all} meetings`);
  const cells = await rows.evaluateAll((rows) => rows.map((row) => Array.from(row.cells, ({ textContent }) => textContent)));
  const at = (side) => cells.map((cell) => `${cell[0]} ${cell[side]}`);
  for (const side of [1, 2, 3]) assert.equal(new Set(at(side)).size, all, "each party and each table has one meeting at a time");
  await page.getByLabel("Lịch của").selectOption({ label: "Bàn 1" });
  assert.ok((await rows.count()) > 0 && (await rows.count()) < all);
  await page.getByLabel("Lịch của").selectOption({ label: "Tôm Sạch" });
  const mine = await rows.count();
  assert.equal(mine, cells.filter((cell) => cell[2] === "Tôm Sạch").length);
  await accessible(page);
  const taken = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const ics = await taken("Tải lịch (.ics)");
  assert.equal(ics.match(/BEGIN:VEVENT/g).length, mine);
  assert.match(ics, /TZID=Asia\/Ho_Chi_Minh/);
  assert.match(await taken("Tải bảng (CSV)"), /Tôm Sạch/);
  await page.getByLabel("Tiếng Việt / English").selectOption("en");
  await page.getByRole("button", { name: "Make a timetable" }).click();
  await page.getByText(/\d+ meetings of \d+ attendees/).waitFor();
  await page.getByLabel("Until").fill("2026-12-10T08:00");
  await page.getByRole("button", { name: "Make a timetable" }).click();
  await page.locator("#planned").getByText(/event\.sessions\[0\]/).waitFor();
  assert.deepStrictEqual(page.complaints, []);
});

test("the timetable fits a narrow screen", async () => {
  const page = await programme({ viewport: { width: 320, height: 800 }, colorScheme: "dark" });
  await page.getByLabel("Bảng hồ sơ").fill(SHEET);
  await page.getByRole("button", { name: "Xếp hạng" }).click();
  await page.getByRole("button", { name: "Lập lịch gặp" }).click();
  await page.getByText(/\d+ cuộc gặp của \d+ bên/).waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await accessible(page);
  assert.deepStrictEqual(page.complaints, []);
});
