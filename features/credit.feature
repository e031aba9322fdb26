Feature: Credit the newsroom that reported the story
  Each answer names the place in the draft, what the terms require, and how to mend it.

  Rule: A line above the text credits Harbour Light (terms read 2026-11-01)

    Background:
      Given the terms of Harbour Light
      And the Gazette's draft

    Scenario: The credit stands above the text
      Given above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then the clause "credit" is kept

    Scenario: The credit stands below the text
      Given below the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then the clause "credit" is broken
      And the check ends with: something to mend

    Scenario: Nobody is credited
      When the draft is checked as a story of Harbour Light
      Then the clause "credit" is broken

    Scenario: A credit that no reader sees does not count
      Given where no reader sees it it says "This story was originally published by Harbour Light."
      When the draft is checked as a story of Harbour Light
      Then the clause "credit" is broken
      And the report says "which readers don't see"

    Scenario: Only the words of the page are given
      Given only the words of the draft, without its links and pictures
      And above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then the clause "credit" is kept
      And the clause "link" is open
      And the clause "counter" is open
      And the clause "search-engines" is open
      And the report says "text without mark-up, where links, pictures and counters can't be seen"

  Rule: A link leads back to Harbour Light

    Background:
      Given the terms of Harbour Light
      And the Gazette's draft

    Scenario: The credit is linked to the original
      Given above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then the clause "link" is kept

    Scenario: The credit is not linked
      Given above the text it says "This story was originally published by Harbour Light."
      When the draft is checked
      Then the clause "link" is broken

    Scenario: The credit is linked to the Gazette itself
      Given above the text it says "This story was originally published by [Harbour Light](https://quarryvalleygazette.example/partners)."
      When the draft is checked
      Then the clause "link" is broken

  Rule: The licence is named

    Background:
      Given the terms of Harbour Light
      And the Gazette's draft
      And above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."

    Scenario Outline: The draft says: <words>
      Given below the text it says "<words>"
      When the draft is checked
      Then the clause "licence" is <verdict>

      Examples:
        | words                                                                                  | verdict |
        | It is republished under a Creative Commons BY-ND 4.0 licence.                          | kept    |
        | It is republished under a Creative Commons licence.                                    | kept    |
        | The council will hear from the engineers again in April.                               | broken  |

  Rule: Harbour Light counts its readers, and search engines learn where the original is

    Background:
      Given the terms of Harbour Light
      And the Gazette's draft
      And above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      And the original's record says
        | address | https://harbourlight.example/2026/old-mill-bridge-will-stay-open |
        | title   | Old mill bridge will stay open while engineers look for money |

    Scenario: The counter is there
      Given it carries the counter "https://count.harbourlight.example/4711"
      When the draft is checked
      Then the clause "counter" is kept

    Scenario: The counter is not there
      When the draft is checked
      Then the clause "counter" is broken

    Scenario: Search engines are told
      Given it tells search engines that the original is "https://harbourlight.example/2026/old-mill-bridge-will-stay-open"
      When the draft is checked
      Then the clause "search-engines" is kept

    Scenario: Search engines are not told, which the terms only ask for
      When the draft is checked
      Then the clause "search-engines" is advice

  Rule: The reporter's name stays, with Northfield Wire beside it, best with the reporter's role

    Background:
      Given the terms of Northfield Wire
      And the Gazette's draft

    Scenario: Name, role and agency are there
      Given above the text it says "By Robin Sample, Infrastructure Reporter, Northfield Wire"
      And the original's record says
        | address  | https://northfieldwire.example/2026/old-mill-bridge-will-stay-open |
        | reporter | Robin Sample                                                  |
      When the draft is checked as a story of Northfield Wire
      Then the clause "byline" is kept

    Scenario: The agency is missing beside the name
      Given above the text it says "By Robin Sample"
      And the original's record says
        | address  | https://northfieldwire.example/2026/old-mill-bridge-will-stay-open |
        | reporter | Robin Sample                                                  |
      When the draft is checked as a story of Northfield Wire
      Then the clause "byline" is broken

    Scenario: Somebody else is named
      Given above the text it says "By Jo Placeholder, Northfield Wire"
      And the original's record says
        | address  | https://northfieldwire.example/2026/old-mill-bridge-will-stay-open |
        | reporter | Robin Sample                                                  |
      When the draft is checked as a story of Northfield Wire
      Then the clause "byline" is broken

  Rule: The notice of Northfield Wire stays whole, and its line for tips keeps its address

    Background:
      Given the terms of Northfield Wire
      And the Gazette's draft
      And above the text it says "By Robin Sample, Infrastructure Reporter, Northfield Wire"

    Scenario: The notice is whole
      Given below the text it says "Send tips to tips@northfieldwire.example."
      And below the text it says "Stories by Northfield Wire are free for every news publisher that has signed on. To sign on, write to licensing@northfieldwire.example."
      When the draft is checked
      Then the clause "notice" is kept
      And the clause "tips" is kept

    Scenario: Both addresses are lost, as when somebody copies a text without its links
      Given below the text it says "Send tips to"
      And below the text it says "Stories by Northfield Wire are free for every news publisher that has signed on. To sign on, write to"
      When the draft is checked
      Then the clause "notice" is broken
      And the place shown is "write to"
      And the report says "restore the licensing address licensing@northfieldwire.example"
      And the clause "tips" is advice
      And the check ends with: something to mend

    Scenario: The notice is not there at all
      When the draft is checked as a story of Northfield Wire
      Then the clause "notice" is broken

  Rule: The logo of Northfield Wire is shown

    Background:
      Given the terms of Northfield Wire
      And the Gazette's draft
      And above the text it says "By Robin Sample, Infrastructure Reporter, Northfield Wire"

    Scenario: It is shown
      Given it shows the logo of Northfield Wire
      When the draft is checked
      Then the clause "logo" is kept

    Scenario: It is not shown
      When the draft is checked
      Then the clause "logo" is broken

    Scenario: The words of a page can't show it
      Given only the words of the draft, without its links and pictures
      And it shows the logo of Northfield Wire
      When the draft is checked
      Then the clause "logo" is for a person to judge
      And the question is "Is the picture shown: Northfield Wire's logo?"

  Rule: Where the terms ask for a credit and a link, one line that is proposed keeps both

    Background:
      Given the terms of Heron Data
      And the Gazette's draft

    Scenario: Neither a credit nor a link
      Given the original's record says
        | address | https://herondata.example/bridge |
      When the draft is checked as a story of Heron Data
      Then the clause "credit" is broken
      And the clause "link" is broken
      And the report says "insert “Originally published by Heron Data.” below the last paragraph, linked to https://herondata.example/bridge"
