import { Button, SegmentedControl, Select, TextInput, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PrintedRegister } from "../../preload/contract.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate, parseDateRange } from "../ui/date.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { notifyFailure } from "../ui/notify.ts";
import { PdfPreview } from "../ui/pdf-preview.tsx";
import { saveFile } from "../ui/save-file.ts";
import { usePrinter } from "../ui/use-printer.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";

type Kind = "outgoing" | "incoming";
type Range = { readonly kind: Kind; readonly from: string; readonly to: string; readonly body: string | null };

/** Sổ đăng ký văn bản đi, đến: from one day to another, on screen, in a file or on paper. */
export function RegisterScreen(): ReactNode {
  const { t } = useTranslation();
  const [range, setRange] = useState<Range>(thisYear);
  const [bodies] = useRequest(useCallback(() => archive.ownBodies(), []));
  const [printed, retry] = useRequest(useCallback(() => archive.printRegister({ ...range, format: "pdf" }), [range]));
  const names = bodies.kind === "ready" ? bodies.value.map(({ name }) => name) : [];
  return (
    <div className="print">
      <header className="print-head">
        <Title order={1} className="print-name">
          {t("register.title")}
        </Title>
        <RegisterActions range={range} printed={printed.kind === "ready" ? printed.value : null} />
        <div className="print-choices">
          <SegmentedControl
            aria-label={t("register.kind")}
            value={range.kind}
            onChange={(kind) => setRange({ ...range, kind: kind === "incoming" ? "incoming" : "outgoing" })}
            data={[
              { value: "outgoing", label: t("register.outgoing") },
              { value: "incoming", label: t("register.incoming") },
            ]}
          />
          <DayInput label={t("register.from")} value={range.from} onChange={(from) => setRange({ ...range, from })} />
          <DayInput label={t("register.to")} value={range.to} onChange={(to) => setRange({ ...range, to })} />
          <Select
            aria-label={t("register.body")}
            placeholder={t("register.allBodies")}
            data={names}
            value={range.body}
            onChange={(body) => setRange({ ...range, body })}
            clearable
          />
        </div>
      </header>
      {printed.kind === "loading" && <Waiting label={t("print.preparing")} />}
      {printed.kind === "failed" && (
        <div className="print-message">
          {printed.failure.detail === "own-body" ? t("register.noBody") : null}
          <FailureNotice failure={printed.failure} onRetry={retry} />
        </div>
      )}
      {printed.kind === "ready" && <PdfPreview bytes={printed.value.bytes} zoom="width" />}
    </div>
  );
}

function thisYear(): Range {
  const year = new Date().getFullYear();
  return { kind: "incoming", from: `${year}-01-01`, to: `${year}-12-31`, body: null };
}

type DayProps = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** A day as it is written here, "05/3/2024"; taken over on Enter or on leaving the field. */
function DayInput({ label, value, onChange }: DayProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const range = parseDateRange(typed);
    const isDay = range !== null && range[0] === range[1];
    setWrong(!isDay);
    if (!isDay) return;
    setTyped(null);
    onChange(range[0]);
  };
  return (
    <TextInput
      aria-label={label}
      className="register-day"
      title={t("document.dateHint")}
      leftSectionWidth={80}
      leftSection={<span className="register-label">{label}</span>}
      error={wrong}
      value={typed ?? formatDate(value)}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}

type ActionsProps = { readonly range: Range; readonly printed: PrintedRegister | null };

function RegisterActions({ range, printed }: ActionsProps): ReactNode {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string | null>(null);
  const print = usePrinter(setBusy);
  const save = async (format: "pdf" | "docx" | "xlsx"): Promise<void> => {
    setBusy(t("print.preparing"));
    const made = await settle(archive.printRegister({ ...range, format }));
    setBusy(null);
    if (made.ok) await saveFile(made.value, (path) => t("print.saved", { path }));
    else notifyFailure(made.error);
  };
  const waiting = printed === null || busy !== null;
  return (
    <div className="print-actions">
      <span className="print-busy" role="status">
        {busy ?? (printed === null ? null : t("register.count", { count: printed.rows }))}
      </span>
      <Button variant="default" disabled={waiting} onClick={() => save("pdf")}>
        {t("print.savePdf")}
      </Button>
      <Button variant="default" disabled={waiting} onClick={() => save("docx")}>
        {t("print.saveDocx")}
      </Button>
      <Button variant="default" disabled={waiting} onClick={() => save("xlsx")}>
        {t("register.saveXlsx")}
      </Button>
      <Button
        disabled={waiting}
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => printed !== null && print(async () => printed.bytes)}
      >
        {t("print.print")}
      </Button>
    </div>
  );
}
