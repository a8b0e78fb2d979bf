import type { LetterDraft, OfficeProfile } from "../../main/model/letter-draft.ts";

/** An invented office of the State. */
export const PROFILE: OfficeProfile = {
  id: "so-noi-vu",
  regime: "state",
  name: "Sở Nội vụ tỉnh Thanh Sơn",
  parentBody: "Ủy ban nhân dân tỉnh Thanh Sơn",
  code: "SNV",
  unit: "VTLT",
  place: "Thanh Sơn",
  signers: [{ authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC", name: "Trần Văn Bình" }],
  recipients: ["Như trên", "Giám đốc Sở (để b/c)"],
  filing: "VT, VTLT",
  footer: [],
  numbering: "type",
};

/** A công văn of that office with nothing left out; `change` puts other values in. */
export function makeDraft(change: Partial<LetterDraft> = {}): LetterDraft {
  return {
    profileId: PROFILE.id,
    regime: "state",
    documentType: "Công văn",
    parentBody: PROFILE.parentBody,
    issuingBody: PROFILE.name,
    number: "12",
    symbol: null,
    issuePlace: PROFILE.place,
    issueDate: "2026-03-05",
    abstract: "rà soát hồ sơ đến hạn nộp lưu",
    enactor: "",
    addressees: ["Ủy ban nhân dân các xã, phường"],
    bases: [],
    body: "Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ, tài liệu đến hạn nộp lưu và báo cáo trước ngày 30 tháng 4 năm 2026./.",
    recipients: PROFILE.recipients,
    filing: PROFILE.filing,
    authority: ["KT. GIÁM ĐỐC"],
    signerTitle: "PHÓ GIÁM ĐỐC",
    signer: "Trần Văn Bình",
    secondTitle: "",
    secondSigner: "",
    urgency: "",
    circulation: "",
    secrecy: "",
    drafterMark: "",
    footer: [],
    appendices: [],
    citations: [],
    ...change,
  };
}
