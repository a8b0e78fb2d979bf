import { ActionIcon, Button, Group, Table, Text } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../main/model/error.ts";
import type { BodyEntry } from "../../main/model/vocabulary.ts";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { Section } from "../ui/section.tsx";
import { useRequest } from "../ui/use-request.ts";
import { OwnBodyForm } from "./own-body-form.tsx";

type Editing = { readonly kind: "none" | "new" } | { readonly kind: "old"; readonly body: BodyEntry };

/** Bodies that the users' office deals with and the product does not know; theirs come before the product's. */
export function OwnBodiesSection(): ReactNode {
  const { t } = useTranslation();
  const [loaded, reload, put] = useRequest(useCallback(() => archive.ownBodies(), []));
  const [editing, setEditing] = useState<Editing>({ kind: "none" });
  const keep = (answer: Result<readonly BodyEntry[]>, done: string): boolean => {
    if (!answer.ok) {
      notifyFailure(answer.error);
      return false;
    }
    put(answer.value);
    notifyDone(done);
    return true;
  };
  const save = async (body: BodyEntry): Promise<void> => {
    const answer = await settle(archive.saveOwnBody(toRequest(body)));
    if (!keep(answer, t("ownBody.saved", { name: body.name }))) return;
    // A changed name makes another entry: the old one goes.
    if (editing.kind === "old" && editing.body.name !== body.name) {
      const removed = await settle(archive.removeOwnBody(editing.body.name));
      if (removed.ok) put(removed.value);
      else notifyFailure(removed.error);
    }
    setEditing({ kind: "none" });
  };
  const remove = async ({ name }: BodyEntry): Promise<void> => {
    keep(await settle(archive.removeOwnBody(name)), t("ownBody.removed", { name }));
  };
  return (
    <Section title={t("ownBody.title")}>
      <Text>{t("ownBody.text")}</Text>
      {loaded.kind === "failed" && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {loaded.kind === "ready" && loaded.value.length > 0 && (
        <BodyTable bodies={loaded.value} onEdit={(body) => setEditing({ kind: "old", body })} onRemove={remove} />
      )}
      {loaded.kind === "ready" && loaded.value.length === 0 && <Text className="own-none">{t("ownBody.none")}</Text>}
      {editing.kind === "none" ? (
        <Group gap="sm" mt="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEditing({ kind: "new" })}
          >
            {t("ownBody.add")}
          </Button>
          <RereadButton />
        </Group>
      ) : (
        <OwnBodyForm
          key={editing.kind === "old" ? editing.body.name : ""}
          body={editing.kind === "old" ? editing.body : null}
          onSave={save}
          onCancel={() => setEditing({ kind: "none" })}
        />
      )}
    </Section>
  );
}

function toRequest({ name, symbols, aliases, regime }: BodyEntry): Parameters<typeof archive.saveOwnBody>[0] {
  return { name, symbols: [...symbols], aliases: [...(aliases ?? [])], regime };
}

/** Documents already in the archive are read anew with the list in force; corrections stay. */
function RereadButton(): ReactNode {
  const { t } = useTranslation();
  const [running, setRunning] = useState(false);
  const reread = async (): Promise<void> => {
    setRunning(true);
    const answer = await settle(archive.verify({ rebuild: true }));
    setRunning(false);
    if (answer.ok) notifyDone(t("ownBody.rereadDone", { documents: answer.value.documents }));
    else notifyFailure(answer.error);
  };
  return (
    <>
      <Button variant="subtle" loading={running} onClick={reread}>
        {t("ownBody.reread")}
      </Button>
      {running && <Text role="status">{t("ownBody.rereading")}</Text>}
    </>
  );
}

type BodyTableProps = {
  readonly bodies: readonly BodyEntry[];
  readonly onEdit: (body: BodyEntry) => void;
  readonly onRemove: (body: BodyEntry) => void;
};

function BodyTable({ bodies, onEdit, onRemove }: BodyTableProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Table className="own-table" aria-label={t("ownBody.title")} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("ownBody.name")}</Table.Th>
          <Table.Th>{t("ownBody.symbols")}</Table.Th>
          <Table.Th>{t("ownBody.aliases")}</Table.Th>
          <Table.Th>{t("ownBody.regime")}</Table.Th>
          <Table.Th>
            <span className="visually-hidden">{t("ownBody.actions")}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bodies.map((body) => (
          <Table.Tr key={body.name}>
            <Table.Td>{body.name}</Table.Td>
            <Table.Td>{body.symbols.join(", ")}</Table.Td>
            <Table.Td>{(body.aliases ?? []).join("; ")}</Table.Td>
            <Table.Td>{t(`regime.${body.regime}`)}</Table.Td>
            <Table.Td className="own-actions">
              <ActionIcon
                variant="subtle"
                aria-label={t("ownBody.edit", { name: body.name })}
                onClick={() => onEdit(body)}
              >
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={t("ownBody.remove", { name: body.name })}
                onClick={() => onRemove(body)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
