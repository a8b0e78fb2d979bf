import { expect, it } from "vitest";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";

const LETTER = `ỦY BAN NHÂN DÂN
XÃ SƠN HẠ
Số: 15/UBND-VP
V/v báo cáo thu phí chợ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Hạ, ngày 05 tháng 3 năm 2024

Kính gửi: Phòng Tài chính huyện Sông Cái

Ủy ban nhân dân xã báo cáo kết quả thu.

Nơi nhận:
- Như trên;
- Ban quản lý chợ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
`;

it.each([
  ['noinhan:"tài chính"', 1],
  ['noinhan:"quản lý chợ"', 1],
  ['noinhan:"báo cáo"', 0],
])("a letter is received by those it is addressed to and those listed: %s", async (query, total) => {
  const engine = openTestEngine();
  await engine.importPaths([writeFiles({ "cv.txt": LETTER })]);
  expect(engine.search({ query }).total).toBe(total);
  engine.close();
});
