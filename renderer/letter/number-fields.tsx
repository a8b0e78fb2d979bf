import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NumberOffer } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate, parseDateRange } from "../ui/date.ts";
import { useSession } from "../ui/session.ts";
import { fieldId } from "./focus-field.ts";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

/** Số, ký hiệu, địa danh, ngày. The next free number is offered, never put in unasked. */
export function NumberFields({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const offer = useOffer(desk);
  const isTaken = offer === null || draft.number.trim() === offer.number;
  return (
    <>
      <div className="letter-number">
        <TextInput
          id={fieldId("referenceNumber")}
          label={t("letter.number")}
          description={t("letter.numberHint")}
          value={draft.number}
          maxLength={40}
          onChange={({ currentTarget }) => change({ number: currentTarget.value }, "number")}
        />
        {!isTaken && (
          <Button size="compact-sm" variant="light" onClick={() => change({ number: offer.number }, null)}>
            {t("letter.takeNumber", { number: offer.number })}
          </Button>
        )}
      </div>
      <TextInput
        label={t("letter.symbol")}
        description={draft.symbol === null ? t("letter.symbolAuto") : t("letter.symbolOwn")}
        value={draft.symbol ?? offer?.symbol ?? ""}
        maxLength={100}
        onChange={({ currentTarget }) =>
          change({ symbol: currentTarget.value === "" ? null : currentTarget.value }, "symbol")
        }
      />
      <TextField desk={desk} field="issuePlace" component="issuePlace" label={t("field.issuePlace")} />
      <DateField desk={desk} />
    </>
  );
}

/** The next number and the office's symbol, asked again when what they hang on changes. */
function useOffer({ draft, id }: DraftDesk): NumberOffer | null {
  const { revision } = useSession();
  const [offer, setOffer] = useState<NumberOffer | null>(null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const { regime, documentType, issuingBody, profileId, symbol, issueDate } = draft;
  const hangsOn = [regime, documentType, issuingBody, profileId, symbol, issueDate?.slice(0, 4), revision].join("\n");
  useEffect(() => {
    let wanted = hangsOn !== "";
    const timer = setTimeout(async () => {
      const answer = await settle(archive.offerNumber(latest.current, id));
      if (wanted && answer.ok) setOffer(answer.value);
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [hangsOn, id]);
  return offer;
}

/** A day as it is written here, "05/3/2026"; empty leaves it to the pen. */
function DateField({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const { issueDate } = desk.draft;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const range = parseDateRange(typed);
    const isDay = range !== null && range[0] === range[1];
    setWrong(!isDay && typed.trim() !== "");
    if (!isDay && typed.trim() !== "") return;
    setTyped(null);
    desk.change({ issueDate: isDay ? range[0] : null }, null);
  };
  return (
    <TextInput
      id={fieldId("issueDate")}
      label={t("field.issueDate")}
      placeholder={t("letter.dateBlank")}
      error={wrong ? t("letter.dateWrong") : undefined}
      value={typed ?? (issueDate === null ? "" : formatDate(issueDate))}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
