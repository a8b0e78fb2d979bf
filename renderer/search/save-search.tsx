import { Button, Popover, TextInput } from "@mantine/core";
import { IconBookmarkPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

type SaveSearchProps = {
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly suggestedName: string;
  readonly onSave: (name: string) => Promise<boolean>;
};

/** Keeps the question on screen under a name. */
export function SaveSearch({ opened, onOpened, suggestedName, onSave }: SaveSearchProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus withArrow shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          aria-expanded={opened}
          title={`${t("search.save")} (Ctrl S)`}
          onClick={() => onOpened(!opened)}
        >
          {t("search.save")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm key={suggestedName} suggestedName={suggestedName} onSave={onSave} onDone={() => onOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

type NameFormProps = Pick<SaveSearchProps, "suggestedName" | "onSave"> & { readonly onDone: () => void };

function NameForm({ suggestedName, onSave, onDone }: NameFormProps): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(suggestedName);
  return (
    <form
      className="save-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onSave(name.trim())) onDone();
      }}
    >
      <TextInput
        data-autofocus
        label={t("search.savedName")}
        description={t("search.saveHint")}
        value={name}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" mt="sm" disabled={name.trim() === ""}>
        {t("search.saveDo")}
      </Button>
    </form>
  );
}
