import { Autocomplete, Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";

/** Adds a link that the text was not read to say: to a document of the archive, or to a number. */
export function LinkAdd({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("link.add")}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("link.add")}
        closeButtonProps={{ "aria-label": t("app.close") }}
      >
        {opened && <AddForm id={id} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

type Option = { readonly value: string; readonly label: string };

/** Documents offered while a person types. */
const MOST_OFFERED = 12;

function AddForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [relation, setRelation] = useState<Relation>("refers");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [provision, setProvision] = useState("");
  const save = async (): Promise<void> => {
    const target = chosen === null ? { number: typed.trim() } : { id: chosen };
    const part = provision.trim() === "" ? {} : { provision: provision.trim() };
    const added = await settle(archive.addLink(id, { relation, target, ...part }));
    if (!added.ok) return notifyFailure(added.error);
    notifyDone(t("link.added"));
    onDone();
  };
  return (
    <form
      className="link-add"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NativeSelect
        label={t("link.relation")}
        value={relation}
        onChange={(event) => setRelation(RELATIONS.find((one) => one === event.currentTarget.value) ?? "refers")}
        data={RELATIONS.map((one) => ({ value: one, label: t(`relation.${one}`) }))}
      />
      <TargetSelect id={id} typed={typed} onTyped={setTyped} onChosen={setChosen} />
      <TextInput
        label={t("link.provision")}
        placeholder={t("link.provisionPlaceholder")}
        value={provision}
        onChange={(event) => setProvision(event.currentTarget.value)}
      />
      <Button type="submit" mt="md" disabled={typed.trim() === "" && chosen === null}>
        {t("link.save")}
      </Button>
    </form>
  );
}

type TargetSelectProps = {
  readonly id: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onChosen: (id: string | null) => void;
};

function TargetSelect({ id, typed, onTyped, onChosen }: TargetSelectProps): ReactNode {
  const { t } = useTranslation();
  const [offered, setOffered] = useState<readonly Option[]>([]);
  const search = async (words: string): Promise<void> => {
    onTyped(words);
    if (words.trim() === "") return setOffered([]);
    const found = await settle(archive.search({ query: words, limit: MOST_OFFERED }));
    if (!found.ok) return;
    setOffered(
      found.value.hits
        .filter((hit) => hit.id !== id)
        .map((hit) => ({ value: hit.id, label: nameDocument({ ...hit, title: hit.abstract }) || hit.file })),
    );
  };
  return (
    // Free text: a number that no document of the archive bears stays as it was typed.
    <Autocomplete
      label={t("link.target")}
      description={t("link.targetHint")}
      placeholder={t("link.targetPlaceholder")}
      data={[...new Set(offered.map(({ label }) => label))]}
      filter={({ options }) => options}
      value={typed}
      onChange={(words) => {
        onChosen(offered.find(({ label }) => label === words)?.value ?? null);
        void search(words);
      }}
      data-autofocus
    />
  );
}
