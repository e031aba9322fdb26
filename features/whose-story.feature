Feature: Whose story it is
  An editor pastes a story and asks whether it may run. She need not say whose it is, and nobody is accused for
  speaking of a newsroom.

  Background:
    Given the terms of Harbour Light
    And the terms of Northfield Wire
    And the Gazette's draft

  Rule: A page that says where its story comes from is held to that newsroom's terms

    Scenario: The credit above the text tells it
      Given above the text it says "This story was originally published by [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then it is a republication of Harbour Light
      And the report says "republishes a story by Harbour Light"

    Scenario: The byline tells it
      Given above the text it says "By Robin Sample, Northfield Wire"
      When the draft is checked
      Then it is a republication of Northfield Wire

    Scenario: The newsroom's notice tells it, even where its end is lost
      Given below the text it says "Stories by Northfield Wire are free for every news publisher that has signed on. To sign on, write to"
      When the draft is checked
      Then it is a republication of Northfield Wire

    Scenario: The editor says it herself
      When the draft is checked as a story of Harbour Light
      Then it is a republication of Harbour Light
      And the clause "credit" is broken

    Scenario: A draft that sends readers on for the rest is an excerpt
      Given below the text it says "Read the full story at [Harbour Light](https://harbourlight.example/2026/old-mill-bridge-will-stay-open)."
      When the draft is checked
      Then it is an excerpt of Harbour Light

  Rule: Where no credit tells it, the original's text does

    Scenario: The story runs without a word on where it comes from
      Given the text as Harbour Light published it lies beside it
      When the draft is checked
      Then it is a republication of Harbour Light
      And the clause "credit" is broken
      And the report says "its text is the original's: 100% of the original's words stand here"

    Scenario: Nobody knows whose terms hold
      Given the text as Millrace Dispatch published it lies beside it
      When the draft is checked
      Then it is a republication of a newsroom without terms
      And the report says "carries the original's text, and nothing says whose terms hold"
      And the check ends with: something to answer

  Rule: A page that only speaks of a newsroom is a mention, and nothing is held against it

    Scenario Outline: <what>
      Given <place> it says "<words>"
      When the draft is checked
      Then nothing is held against it
      And the check ends with: all is kept

      Examples:
        | what                                      | place                | words                                                                                       |
        | It quotes the newsroom's reporting        | within the text      | The engineer had told Harbour Light in May that the bridge was safe.                        |
        | It links to the newsroom                  | within the text      | More about the piers stands [in an earlier report](https://harbourlight.example/piers).    |
        | It shows an agency's picture              | under its picture    | The bridge in May. Photo: Kim Placeholder/Northfield Wire                                   |
        | Its site thanks the newsroom in a footer  | in the site's footer | Some of our stories were originally published by Harbour Light.                             |
        | It says who took this very story over     | below the text       | This story was reprinted by Harbour Light and in two newsletters.                           |
        | It says so only where nobody looks        | where no reader sees it | This story was originally published by Harbour Light.                                    |

    Scenario: A line says only who produced something
      Given below the text it says "Produced by Harbour Light"
      When the draft is checked
      Then nothing is held against it
      And the report says "a line says that Harbour Light made it or had a part in it, which may be the story's credit or not"
      And the report says "if it is their story all the same: rights check draft.html --policy harbour-light"

  Rule: A newsroom's own page is the original

    Scenario: It stands on the newsroom's own site
      Given it stands at "https://harbourlight.example/2026/old-mill-bridge-will-stay-open"
      And above the text it says "By Robin Sample, Harbour Light"
      When the draft is checked
      Then it is the original of Harbour Light
      And nothing is held against it

  Rule: A story of a newsroom whose terms are not known is told, and stops nobody

    Scenario: The credit names a newsroom without terms
      Given above the text it says "This story was originally published by Millrace Dispatch."
      When the draft is checked
      Then it is a republication of a newsroom without terms
      And the report says "Millrace Dispatch"
      And the check ends with: all is kept
