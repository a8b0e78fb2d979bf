import type { Signing } from "../../../main/model/document.ts";
import { committee } from "./cited.ts";
import type { Random } from "./random.ts";
import { type Place, properName, someName, someSector, unitWord } from "./world.ts";

/** A body that issues documents: how its header is printed, how its symbols end, who signs. */
export type Office = {
  readonly parentLines: readonly string[];
  readonly bodyLines: readonly string[];
  readonly parentBody: string | null;
  readonly issuingBody: string;
  /** Last part of its symbols: "UBND", "SYT". */
  readonly code: string;
  /** As it calls itself in its text: "Ủy ban nhân dân tỉnh". */
  readonly selfName: string;
  readonly place: string;
  readonly sign: (random: Random) => Signing;
};

const upper = (text: string): string => text.toLocaleUpperCase("vi");

function signAs(random: Random, collective: string | null, head: string, deputy: string): Signing {
  const authority = collective === null ? [] : [`TM. ${collective}`];
  if (collective === null && random.chance(0.1))
    return { authority: [], title: `Q. ${head}`, signer: someName(random) };
  if (collective !== null && random.chance(0.12)) {
    return { authority: ["TUQ. CHỦ TỊCH"], title: "GIÁM ĐỐC SỞ NỘI VỤ", signer: someName(random) };
  }
  if (random.chance(0.12)) {
    const office = { authority: [`TL. ${head}`, "KT. CHÁNH VĂN PHÒNG"], title: "PHÓ CHÁNH VĂN PHÒNG" };
    return { ...office, signer: someName(random) };
  }
  return random.chance(0.5)
    ? { authority, title: head, signer: someName(random) }
    : { authority: [...authority, `KT. ${head}`], title: deputy, signer: someName(random) };
}

function people(unit: string, place: string): Office {
  return {
    parentLines: [],
    bodyLines: ["ỦY BAN NHÂN DÂN", upper(unit)],
    parentBody: null,
    issuingBody: `Ủy ban nhân dân ${unit}`,
    code: "UBND",
    selfName: `Ủy ban nhân dân ${unitWord(unit)}`,
    place,
    sign: (random) => signAs(random, "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
  };
}

function department(random: Random, place: Place): Office {
  const sector = someSector(random);
  return {
    parentLines: [random.chance(0.7) ? `UBND ${upper(place.province)}` : `ỦY BAN NHÂN DÂN ${upper(place.province)}`],
    bodyLines: [upper(sector.department)],
    parentBody: `Ủy ban nhân dân ${place.province}`,
    issuingBody: sector.department,
    code: sector.departmentCode,
    selfName: sector.department,
    place: place.seat,
    sign: (inner) => signAs(inner, null, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
  };
}

function ministry(random: Random): Office {
  const { ministry: name, code } = someSector(random);
  return {
    parentLines: [],
    bodyLines: [upper(name)],
    parentBody: null,
    issuingBody: name,
    code,
    selfName: name,
    place: "Hà Nội",
    sign: (inner) => signAs(inner, null, "BỘ TRƯỞNG", "THỨ TRƯỞNG"),
  };
}

function school(random: Random): Office {
  const name = `Trường Trung học phổ thông ${random.pick(["Lê Văn Tám Hai", "Nguyễn Thị Sáu", "Bình Trạch"])}`;
  return {
    parentLines: ["SỞ GIÁO DỤC VÀ ĐÀO TẠO"],
    bodyLines: [upper(name)],
    parentBody: "Sở Giáo dục và Đào tạo",
    issuingBody: name,
    code: "THPT",
    selfName: "Nhà trường",
    place: random.pick(["Cồn Lộc", "Bình Trạch"]),
    sign: (inner) => signAs(inner, null, "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
  };
}

function agency(random: Random, place: Place): Office {
  const [name, code] = random.pick([
    ["Chi cục Kiểm lâm", "CCKL"],
    ["Trung tâm Kiểm soát bệnh tật", "TTKSBT"],
    ["Ban Quản lý chợ đầu mối", "BQL"],
  ] as const);
  return {
    parentLines: ["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"],
    bodyLines: [upper(name)],
    parentBody: "Sở Nông nghiệp và Phát triển nông thôn",
    issuingBody: name,
    code,
    selfName: name,
    place: place.seat,
    sign: (inner) => signAs(inner, null, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
  };
}

/** An office of the state. */
export function someStateOffice(random: Random, place: Place): Office {
  return random.pick([
    () => people(place.province, place.seat),
    () => people(place.province, place.seat),
    () => people(place.district, properName(place.district)),
    () => people(place.commune, properName(place.commune)),
    () => department(random, place),
    () => department(random, place),
    () => ministry(random),
    () => school(random),
    () => agency(random, place),
  ])();
}

/** The people's council of the province. */
export function council(place: Place): Office {
  return {
    ...people(place.province, place.seat),
    bodyLines: ["HỘI ĐỒNG NHÂN DÂN", upper(place.province)],
    issuingBody: `Hội đồng nhân dân ${place.province}`,
    code: "HĐND",
    selfName: `Hội đồng nhân dân ${unitWord(place.province)}`,
    sign: (random) => ({ authority: [], title: "CHỦ TỊCH", signer: someName(random) }),
  };
}

/** A ministry, for circulars. */
export const someMinistry = (random: Random): Office => ministry(random);

const standing = (random: Random): Signing => ({
  authority: ["T/M BAN THƯỜNG VỤ"],
  title: random.pick(["BÍ THƯ", "PHÓ BÍ THƯ"]),
  signer: someName(random),
});

const chairOf =
  (head: string) =>
  (random: Random): Signing =>
    random.chance(0.5)
      ? { authority: [], title: head, signer: someName(random) }
      : { authority: [`K/T ${head}`], title: `PHÓ ${head}`, signer: someName(random) };

/** The committee of the province itself. */
function provincialCommittee(place: Place): Office {
  const name = committee(place);
  const unit = properName(place.province);
  return {
    parentLines: [],
    parentBody: null,
    bodyLines: [`${upper(name)} ${upper(unit)}`],
    issuingBody: `${name} ${unit}`,
    code: "TU",
    selfName: `Ban Thường vụ ${name}`,
    place: place.seat,
    sign: standing,
  };
}

/** A body that stands below the committee in its header. */
function belowCommittee(place: Place, body: string, code: string, head: string): Office {
  const top = provincialCommittee(place);
  return {
    ...top,
    parentLines: top.bodyLines,
    parentBody: top.issuingBody,
    bodyLines: [upper(body)],
    issuingBody: body,
    code,
    selfName: `${body} ${committee(place)}`,
    sign: chairOf(head),
  };
}

function partyGroup(place: Place): Office {
  const word = unitWord(place.province);
  return {
    ...belowCommittee(place, "Ban cán sự đảng", "BCSĐ", "BÍ THƯ"),
    bodyLines: ["BAN CÁN SỰ ĐẢNG", `ỦY BAN NHÂN DÂN ${upper(word)}`],
    issuingBody: `Ban cán sự đảng Ủy ban nhân dân ${word}`,
    selfName: "Ban cán sự đảng",
    sign: (random) => ({ authority: ["T/M BAN CÁN SỰ ĐẢNG"], title: "BÍ THƯ", signer: someName(random) }),
  };
}

const DISTRICT_COMMITTEES: Readonly<Record<string, string>> = { quận: "Quận ủy", "thị xã": "Thị ủy" };

function districtCommittee(place: Place): Office {
  const unit = properName(place.district);
  const word = unitWord(place.district);
  const name = DISTRICT_COMMITTEES[word] ?? "Huyện ủy";
  return {
    parentLines: [`ĐẢNG BỘ ${upper(place.province)}`],
    parentBody: `Đảng bộ ${place.province}`,
    bodyLines: [`${upper(name)} ${upper(unit)}`],
    issuingBody: `${name} ${unit}`,
    code: word === "quận" ? "QU" : "HU",
    selfName: `Ban Thường vụ ${name}`,
    place: unit,
    sign: standing,
  };
}

/** An office of the Party, with the symbol its papers end in. */
export function somePartyOffice(random: Random, place: Place): Office {
  return random.pick([
    provincialCommittee(place),
    provincialCommittee(place),
    belowCommittee(place, "Ban Tổ chức", "BTCTU", "TRƯỞNG BAN"),
    belowCommittee(place, "Văn phòng", "VPTU", "CHÁNH VĂN PHÒNG"),
    partyGroup(place),
    districtCommittee(place),
  ]);
}
