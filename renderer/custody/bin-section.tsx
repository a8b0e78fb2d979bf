import { Button, Group, Table, Text, TextInput } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BinnedDocument } from "../../main/model/custody.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatTime } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { Section } from "../ui/section.tsx";
import { useRequest } from "../ui/use-request.ts";

/** What was thrown away: put back, or erased for good for a reason that is kept. */
export function BinSection({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [bin] = useRequest(useCallback(() => archive.listBin(), []));
  if (bin.kind !== "ready") return null;
  return (
    <Section title={t("bin.title")}>
      <Text>{t(bin.value.length === 0 ? "bin.empty" : "bin.text")}</Text>
      {bin.value.length > 0 && (
        <>
          <BinTable documents={bin.value} />
          <EmptyBin onDone={onDone} />
        </>
      )}
    </Section>
  );
}

function BinTable({ documents }: { readonly documents: readonly BinnedDocument[] }): ReactNode {
  const { t } = useTranslation();
  const putBack = async (id: string): Promise<void> => {
    const answer = await settle(archive.unbinDocument(id));
    if (answer.ok) notifyDone(t("bin.putBackDone"));
    else notifyFailure(answer.error);
  };
  return (
    <Table withRowBorders={false} verticalSpacing={4} mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("bin.document")}</Table.Th>
          <Table.Th>{t("bin.thrownAway")}</Table.Th>
          <Table.Th aria-label={t("bin.putBack")} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {documents.map((document) => {
          const name = nameDocument({ ...document, title: document.abstract }) || document.file;
          return (
            <Table.Tr key={document.id}>
              <Table.Td>
                <b>{name}</b> {document.abstract}
              </Table.Td>
              <Table.Td className="custody-time">
                {formatTime(document.at)}
                {document.actor !== null && ` · ${t("document.historyBy", { actor: document.actor })}`}
              </Table.Td>
              <Table.Td>
                <Button size="compact-sm" variant="default" onClick={() => putBack(document.id)}>
                  {t("bin.putBack")}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function EmptyBin({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const erase = async (): Promise<void> => {
    const answer = await settle(archive.emptyBin(reason ?? ""));
    if (!answer.ok) return notifyFailure(answer.error);
    setReason(null);
    notifyDone(t(answer.value.kept > 0 ? "bin.erasedSome" : "bin.erased", answer.value));
    onDone();
  };
  if (reason === null) {
    return (
      <Button mt="xs" variant="default" onClick={() => setReason("")}>
        {t("bin.emptyIt")}
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void erase();
      }}
    >
      <TextInput
        mt="sm"
        maw="36rem"
        required
        data-autofocus
        label={t("bin.reason")}
        description={t("bin.reasonText")}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm" mt="xs">
        <Button type="submit" color="red" disabled={reason.trim() === ""}>
          {t("bin.erase")}
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          {t("app.cancel")}
        </Button>
      </Group>
    </form>
  );
}
